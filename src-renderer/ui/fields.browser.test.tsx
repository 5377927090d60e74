import { type ReactNode, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import './tokens.css';
import './base.css';
import { ComboBox } from './combo-box';
import { Drawer } from './drawer';
import { IconButton } from './icon-button';
import { Menu } from './menu';
import { Select } from './select';
import { SplitPane } from './split-pane';
import { TagGroup } from './tag';
import { TextField } from './text-field';
import { ToastRegion } from './toast-region';

const sites = [
  { id: 'vincennes', label: 'SHD Vincennes' },
  { id: 'bagneux', label: 'Bagneux', help: 'cimetière' },
];
const said: string[] = [];
let host: HTMLElement;
let root: Root;

beforeEach(() => {
  said.length = 0;
  host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
});
afterEach(() => {
  root.unmount();
  host.remove();
});

function show(content: ReactNode) {
  root.render(content);
}

test('a list of choices is opened, searched and answered by keyboard', async () => {
  show(<Select label="Site" choices={sites} value={null} onChange={(id) => said.push(id)} placeholder="Choisir" />);
  await expect.element(page.getByRole('button', { name: /Site/ })).toBeVisible();
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('option', { name: 'SHD Vincennes' })).toBeVisible();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(said).toEqual(['bagneux']);
});

function Suggesting() {
  const [text, setText] = useState('');
  return (
    <ComboBox
      label="Homme"
      choices={sites}
      text={text}
      onTextChange={setText}
      onChoose={(choice) => {
        setText(choice.label);
        said.push(`choisi ${choice.id}`);
      }}
      onOwnText={(own) => said.push(`propre ${own}`)}
      whenEmpty="Rien"
    />
  );
}

test('suggestions narrow while typing, and Enter takes the one chosen', async () => {
  show(<Suggesting />);
  await page.getByRole('combobox', { name: 'Homme' }).click();
  await userEvent.keyboard('bag');
  await expect.element(page.getByRole('option', { name: 'Bagneux' })).toBeVisible();
  await expect.poll(() => document.querySelectorAll('[role="option"]').length).toBe(1);
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.element(page.getByRole('combobox', { name: 'Homme' })).toHaveValue('Bagneux');
  await userEvent.tab();
  expect(said).toEqual(['choisi bagneux']);
  await expect.element(page.getByRole('combobox', { name: 'Homme' })).toHaveValue('Bagneux');
});

test('a text that is no suggestion is kept as the user’s own', async () => {
  show(<Suggesting />);
  await page.getByRole('combobox', { name: 'Homme' }).click();
  await userEvent.keyboard('Joumane');
  await userEvent.keyboard('{Enter}');
  expect(said).toEqual(['propre Joumane']);
  await expect.element(page.getByRole('combobox', { name: 'Homme' })).toHaveValue('Joumane');
  await userEvent.tab();
  expect(said).toEqual(['propre Joumane']);
});

test('a problem is heard with its field', async () => {
  show(<TextField label="Date" value="ca. 1915" onChange={(value) => said.push(value)} problem="Écrivez « vers 1915 »." />);
  const field = page.getByRole('textbox', { name: 'Date' });
  await expect.element(field).toHaveAttribute('aria-invalid', 'true');
  await expect.element(field).toHaveAccessibleDescription('Écrivez « vers 1915 ».');
});

test('a menu runs its verb', async () => {
  show(<Menu label="Plus" trigger={<IconButton name="Plus" icon="more" />} entries={[{ id: 'undo', label: 'Retirer', run: () => said.push('retiré') }]} />);
  await page.getByRole('button', { name: 'Plus' }).click();
  await page.getByRole('menuitem', { name: 'Retirer' }).click();
  expect(said).toEqual(['retiré']);
});

test('a tag is taken away with Delete', async () => {
  show(<TagGroup label="Sites" tags={sites} onRemove={(id) => said.push(id)} />);
  await expect.element(page.getByRole('row', { name: 'Bagneux' })).toBeVisible();
  await userEvent.tab();
  await userEvent.keyboard('{ArrowRight}{Delete}');
  expect(said).toEqual(['bagneux']);
});

test('a drawing that its field names, such as the × of a tag, shows that name to who points at it', async () => {
  show(<TagGroup label="Sites" tags={sites.slice(0, 1)} onRemove={(id) => said.push(id)} />);
  const remove = page.getByRole('button');
  // The pointer comes from somewhere: what it is already on when the page begins is nobody's pointing.
  await userEvent.hover(page.getByRole('row'));
  await userEvent.hover(remove);
  await expect.element(page.getByRole('tooltip')).toHaveTextContent(remove.element().getAttribute('aria-label') ?? 'no name');
  await remove.click();
  expect(said).toHaveLength(1);
});

test('the bar between two sides moves by arrows, within its bounds', async () => {
  show(<SplitPane label="Largeur" start="a" end="b" share={0.5} onShareChange={(share) => said.push(share.toFixed(2))} />);
  const bar = page.getByRole('separator', { name: 'Largeur' });
  await expect.element(bar).toHaveAttribute('aria-valuenow', '50');
  bar.element().focus();
  await userEvent.keyboard('{ArrowRight}{Home}{End}');
  expect(said).toEqual(['0.52', '0.15', '0.85']);
});

test('a drawer takes the focus and Escape closes it', async () => {
  show(
    <Drawer heading="Histoire" closeLabel="Fermer" onClose={() => said.push('fermé')}>
      contenu
    </Drawer>,
  );
  await expect.element(page.getByRole('region', { name: 'Histoire' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  expect(said).toEqual(['fermé']);
});

test('what was done can be undone from its line', async () => {
  show(
    <ToastRegion
      label="Fait"
      undoLabel="Annuler"
      closeLabel="Fermer"
      toasts={[{ id: '1', text: 'Rattaché', kind: 'work', since: 0, undo: () => said.push('annulé') }]}
      onClose={(id) => said.push(`fermé ${id}`)}
    />,
  );
  await page.getByRole('button', { name: 'Annuler' }).click();
  expect(said).toEqual(['annulé', 'fermé 1']);
});
