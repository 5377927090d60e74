import { type ReactNode, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import './tokens.css';
import './base.css';
import { Button } from './button';
import { Drawer } from './drawer';
import { keepKeyboard } from './keep-keyboard';
import { Menu } from './menu';
import { ToastRegion } from './toast-region';

let host: HTMLElement;
let root: Root;
let stop: () => void;

beforeEach(() => {
  host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
  stop = keepKeyboard(document);
});
afterEach(() => {
  stop();
  root.unmount();
  host.remove();
});

function show(content: ReactNode) {
  root.render(content);
}

const button = (name: string) => page.getByRole('button', { name, exact: true });

async function focus(name: string) {
  await expect.element(button(name)).toBeVisible();
  button(name).element().focus();
}

function Lines() {
  const [lines, setLines] = useState(['un', 'deux', 'trois']);
  return (
    <main tabIndex={-1} aria-label="Écran">
      <Button>Avant</Button>
      <ul>
        {lines.map((line) => (
          <li key={line}>
            <Button onPress={() => setLines(lines.filter((other) => other !== line))}>{line}</Button>
          </li>
        ))}
      </ul>
      <Button>Après</Button>
    </main>
  );
}

test('when a line that has the keyboard goes away, the next one has it, then the one before, then what stands near', async () => {
  show(<Lines />);
  await focus('deux');
  await userEvent.keyboard('{Enter}');
  await expect.element(button('trois')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(button('un')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(button('Après')).toHaveFocus();
});

function Screens() {
  const [second, setSecond] = useState(false);
  return (
    <>
      <Button>Rail</Button>
      <main tabIndex={-1} aria-label="Écran">
        {second ? <p>Rien à presser</p> : <Button onPress={() => setSecond(true)}>Passer</Button>}
      </main>
    </>
  );
}

test('when the whole screen changes, the keyboard is on the new one', async () => {
  show(<Screens />);
  await focus('Passer');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('main')).toHaveFocus();
});

let endWork: () => void = () => undefined;

function Busy({ ends }: { readonly ends: 'here' | 'gone' }) {
  const [busy, setBusy] = useState(false);
  const [gone, setGone] = useState(false);
  const work = () => {
    setBusy(true);
    endWork = () => (ends === 'gone' ? setGone(true) : setBusy(false));
  };
  return (
    <main tabIndex={-1} aria-label="Écran">
      <form>
        {gone ? null : (
          <Button isDisabled={busy} onPress={work}>
            Enregistrer
          </Button>
        )}
        <Button>Renoncer</Button>
      </form>
    </main>
  );
}

test('a button that is dimmed while it works has the keyboard again', async () => {
  show(<Busy ends="here" />);
  await focus('Enregistrer');
  const working = button('Enregistrer').element() as HTMLButtonElement;
  const seen: boolean[] = [];
  // Watched in the page: its place is kept for a moment only, which who looks from outside may miss.
  const watch = new MutationObserver(() => {
    seen.push(working.disabled);
    if (working.disabled) setTimeout(endWork, 100);
  });
  watch.observe(working, { attributes: true, attributeFilter: ['disabled'] });
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => seen).toEqual([true, false]);
  watch.disconnect();
  await expect.element(button('Enregistrer')).toHaveFocus();
});

test('a button that goes away while it works gives the keyboard to its neighbour', async () => {
  show(<Busy ends="gone" />);
  await focus('Enregistrer');
  await userEvent.keyboard('{Enter}');
  await expect.element(button('Enregistrer')).toBeDisabled();
  endWork();
  await expect.element(button('Renoncer')).toHaveFocus();
});

function WithDrawer() {
  const [open, setOpen] = useState(false);
  return (
    <main tabIndex={-1} aria-label="Écran">
      <Button>Premier</Button>
      <Menu label="Actions" trigger={<Button>Actions</Button>} entries={[{ id: 'open', label: 'Historique', run: () => setOpen(true) }]} />
      <Button>Dernier</Button>
      {open ? (
        <Drawer heading="Histoire" closeLabel="Fermer" onClose={() => setOpen(false)}>
          <Button>Dedans</Button>
        </Drawer>
      ) : null}
    </main>
  );
}

test('what was opened from a menu gives the keyboard back to the button of the menu, from wherever in it', async () => {
  show(<WithDrawer />);
  await focus('Actions');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('menuitem', { name: 'Historique' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('menuitem', { name: 'Historique' })).not.toBeInTheDocument();
  await focus('Dedans');
  await userEvent.keyboard('{Escape}');
  await expect.element(button('Actions')).toHaveFocus();
});

function WithToast() {
  const [toasts, setToasts] = useState([{ id: '1', text: 'Retiré', kind: 'work', since: 0, undo: () => undefined }]);
  return (
    <>
      <main tabIndex={-1} aria-label="Écran">
        <Button>Premier</Button>
        <Button>Ouvrage</Button>
      </main>
      <ToastRegion label="Fait" undoLabel="Annuler" closeLabel="Fermer" toasts={toasts} onClose={() => setToasts([])} />
    </>
  );
}

test('“Annuler” on a notice gives the keyboard back to where it was, by key', async () => {
  show(<WithToast />);
  await focus('Ouvrage');
  await userEvent.tab();
  await expect.element(button('Annuler')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(button('Ouvrage')).toHaveFocus();
});

test('and by pointer', async () => {
  show(<WithToast />);
  await focus('Premier');
  await button('Annuler').click();
  await expect.element(button('Premier')).toHaveFocus();
});

test('who presses beside everything on purpose is left alone', async () => {
  show(
    <>
      <Lines />
      <p>Du texte</p>
    </>,
  );
  await focus('un');
  await page.getByText('Du texte').click();
  expect(document.activeElement).toBe(document.body);
  button('un')
    .element()
    .dispatchEvent(new MouseEvent('click', { bubbles: true }));
  await expect.element(button('un')).not.toBeInTheDocument();
  // Longer than it would take to move.
  for (let frame = 0; frame < 5; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(document.activeElement).toBe(document.body);
});
