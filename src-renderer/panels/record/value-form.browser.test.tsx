import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Citation, Region } from '../../core/model/page';
import { propertyOf } from '../../core/properties';
import { knownSites } from '../../core/provenance/sites';
import { success } from '../../core/result';
import type { NewAssertion } from '../../data/actions/shared';
import { TextProvider } from '../../text/text-provider';
import '../../ui/tokens.css';
import '../../ui/base.css';
import { type Reading, ReadingContext } from '../citation/reading';
import { type CommandRegister, CommandsContext } from '../shell/commands';
import { newDraft } from './draft/value-draft';
import { ValueForm } from './value-form';

const page = (number: number): Citation => ({ document: 'card', page: { scan: 'a', page: number } });
const register: CommandRegister = { commands: [], find: () => undefined, register: () => () => undefined, run: () => undefined };

let root: Root;
let host: HTMLDivElement;
let sketched: Citation | null;
let drawn: ((region: Region, citation: Citation) => void) | null;

function show(slug: string, open: Citation, onSave: (assertion: NewAssertion) => void, onClose = () => undefined) {
  const property = propertyOf(slug);
  if (property === undefined) throw new Error(`no ${slug}`);
  const reading: Reading = {
    open,
    document: undefined,
    site: undefined,
    sites: new Map(knownSites.map((site) => [site.id, site])),
    labelOf: ({ page: cited }) => `fiche, p. ${(cited?.page ?? 0) + 1}`,
    show: () => undefined,
    selected: undefined,
    drawing: false,
    sketch: (citation) => {
      sketched = citation;
    },
    draw: (then) => {
      drawn = then;
    },
  };
  root.render(
    <TextProvider language="fr">
      <CommandsContext value={register}>
        <ReadingContext value={reading}>
          <ValueForm
            initial={newDraft(property)}
            draftKey={`catalogue/man/new:${slug}`}
            onSave={async (assertion) => {
              onSave(assertion);
              return success({});
            }}
            onClose={onClose}
          />
        </ReadingContext>
      </CommandsContext>
    </TextProvider>,
  );
}

beforeEach(() => {
  host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
  drawn = null;
  localStorage.clear();
});
afterEach(() => {
  root.unmount();
  host.remove();
});

function button(name: string): HTMLButtonElement {
  const found = [...host.querySelectorAll('button')].find((candidate) => candidate.textContent?.includes(name) === true || candidate.ariaLabel === name);
  if (found === undefined) throw new Error(`no button ${name}`);
  return found;
}
/** As long as it takes on a loaded machine: vitest itself gives up after a second. */
const waitFor = (check: () => void) => vi.waitFor(check, { timeout: 20_000 });
const shown = (words: string) => waitFor(() => expect(host.textContent).toContain(words));

describe('a value being added', () => {
  test('takes the keyboard at once, and Enter keeps it with the open page as its source', async () => {
    const saved = vi.fn<(assertion: NewAssertion) => void>();
    const closed = vi.fn(() => undefined);
    show('army-rank', page(0), saved, closed);
    await waitFor(() => expect(document.activeElement?.tagName).toBe('INPUT'));
    await userEvent.keyboard('caporal{Enter}');
    await waitFor(() => expect(closed).toHaveBeenCalledTimes(1));
    expect(saved).toHaveBeenCalledWith(expect.objectContaining({ property: 'army-rank', written: { text: 'caporal' }, citation: page(0) }));
  });

  test('stays with the page on which it was begun when the page is turned, and offers the other one', async () => {
    const saved = vi.fn<(assertion: NewAssertion) => void>();
    show('army-rank', page(0), saved);
    await waitFor(() => expect(document.activeElement?.tagName).toBe('INPUT'));
    await userEvent.keyboard('capo');
    show('army-rank', page(1), saved);
    await shown('Citer plutôt la page ouverte');
    expect(host.textContent).toContain('fiche, p. 1');
    await userEvent.click(button('Citer plutôt la page ouverte'));
    await shown('fiche, p. 2');
  });

  test('takes a rectangle drawn on the page into its source, and can lose its source again', async () => {
    const saved = vi.fn<(assertion: NewAssertion) => void>();
    show('army-rank', page(0), saved);
    await waitFor(() => expect(document.activeElement?.tagName).toBe('INPUT'));
    await userEvent.keyboard('caporal');
    await userEvent.click(button('Encadrer'));
    const region = { x: 0.1, y: 0.2, width: 0.3, height: 0.1 };
    drawn?.(region, { ...page(0), region });
    await shown('zone encadrée');
    await waitFor(() => expect(sketched?.region).toEqual(region));
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(saved).toHaveBeenCalledWith(expect.objectContaining({ citation: { ...page(0), region } })));
    await userEvent.click(button('Retirer la source'));
    await shown('sans document');
    await waitFor(() => expect(sketched).toBeNull());
  });

  test('refuses « ca. 1915 » as a date, offers 1915~, and says it in plain words once taken', async () => {
    const saved = vi.fn<(assertion: NewAssertion) => void>();
    show('birth-date', page(0), saved);
    await waitFor(() => expect(document.activeElement?.tagName).toBe('INPUT'));
    await userEvent.keyboard('ca. 1915{Enter}');
    expect(saved).not.toHaveBeenCalled();
    await userEvent.click(button('1915~'));
    await shown('vers 1915');
    await userEvent.click(button('Enregistrer'));
    await waitFor(() => expect(saved).toHaveBeenCalledWith(expect.objectContaining({ written: { text: 'ca. 1915' }, value: { type: 'date', edtf: '1915~' } })));
  });

  test('has the keyboard on the first thing it asks, and asks for the war and the cemetery of a grave', async () => {
    const saved = vi.fn<(assertion: NewAssertion) => void>();
    show('burial', page(0), saved);
    await waitFor(() => expect(document.activeElement?.closest('[role=radiogroup]')?.textContent).toContain('Guerre'));
    await userEvent.click(button('Enregistrer'));
    await shown('Choisissez la guerre');
    expect(host.textContent).toContain('Choisissez le cimetière');
    expect(saved).not.toHaveBeenCalled();
  });

  test('refused, takes the keyboard to the first wrong field, in view, and says aloud that nothing is kept', async () => {
    host.style.cssText = 'block-size: 12rem; overflow: auto';
    show('burial', page(0), () => undefined);
    await shown('Enregistrer');
    await userEvent.click(button('Enregistrer'));
    await waitFor(() => expect(document.activeElement?.closest('[role=radiogroup]')?.textContent).toContain('Choisissez la guerre'));
    expect(host.querySelector('[role=alert]')?.textContent).toContain('Rien n’est enregistré, 2 champs sont à revoir');
    const group = document.activeElement?.closest('[role=radiogroup]')?.getBoundingClientRect();
    const frame = host.getBoundingClientRect();
    expect(group?.top ?? 0).toBeGreaterThanOrEqual(frame.top);
    expect(group?.bottom ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(frame.bottom + 1);
  });

  test('left half typed, is there again with the page it was begun on; given up, it is not', async () => {
    show('army-rank', page(0), () => undefined);
    await waitFor(() => expect(document.activeElement?.tagName).toBe('INPUT'));
    await userEvent.keyboard('capo');
    root.unmount();
    root = createRoot(host);
    show('army-rank', page(1), () => undefined);
    await shown('Saisie reprise');
    expect(host.querySelector('input')?.value).toBe('capo');
    expect(host.textContent).toContain('fiche, p. 1');
    await userEvent.click(button('Annuler'));
    root.unmount();
    root = createRoot(host);
    show('army-rank', page(1), () => undefined);
    await shown('fiche, p. 2');
    expect(host.querySelector('input')?.value).toBe('');
  });

  test('once kept, leaves no draft behind', async () => {
    const saved = vi.fn<(assertion: NewAssertion) => void>();
    show('army-rank', page(0), saved);
    await waitFor(() => expect(document.activeElement?.tagName).toBe('INPUT'));
    await userEvent.keyboard('caporal{Enter}');
    await waitFor(() => expect(saved).toHaveBeenCalledTimes(1));
    await waitFor(() => expect(Object.values(localStorage).join()).not.toContain('caporal'));
  });
});
