import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ChangeDraft } from '../../core/changes/change';
import { createSoldier } from '../../data/actions/create-soldier';
import type { Catalogue } from '../../data/catalogue';
import { type SoldierRecord, soldierRecord } from '../../data/queries/soldier-record';
import { value } from '../../data/testing/expect-value';
import { openForTest } from '../../data/testing/open-for-test';
import { TextProvider } from '../../text/text-provider';
import { keepKeyboard } from '../../ui/keep-keyboard';
import { CatalogueContext } from '../shell/catalogue';
import { NotesPanel } from './notes-panel';

let catalogue: Catalogue;
let soldier: string;
let host: HTMLElement;
let root: Root;
let stop: () => void;

beforeEach(async () => {
  ({ catalogue } = await openForTest());
  ({ soldier } = value(await createSoldier(catalogue, {})));
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

const noteDraft = (number: number): ChangeDraft => ({
  kind: 'note',
  entity: catalogue.random.uuid(),
  payload: { about: soldier, topic: 'note', text: `Note ${number}.` },
});

/** Each in a write of its own, so that one is later than the other; of `earlier` ones the order is left open. */
async function showWithNotes(count: number, earlier = 0): Promise<void> {
  if (earlier > 0)
    value(
      await catalogue.write(
        Array.from({ length: earlier }, (_, index) => noteDraft(-index)),
        { batchLabel: 'add-note' },
      ),
    );
  for (let number = 1; number <= count; number += 1) value(await catalogue.write([noteDraft(number)], { batchLabel: 'add-note' }));
  const record: SoldierRecord | undefined = await soldierRecord(catalogue, soldier);
  if (record === undefined) throw new Error('no record');
  root.render(
    <TextProvider language="fr">
      <CatalogueContext value={catalogue}>
        <NotesPanel record={record} adding={null} onAdding={() => undefined} />
      </CatalogueContext>
    </TextProvider>,
  );
}

const notes = () => [...host.querySelectorAll('li > p')].map(({ textContent }) => textContent);

test('a long research log shows its latest fifty notes; by keyboard the earlier ones unfold above them, and the keyboard goes on at the first', async () => {
  await showWithNotes(53);
  const earlier = page.getByRole('button', { name: 'Montrer 3 notes plus anciennes' });
  await expect.element(earlier).toBeVisible();
  expect([notes().length, notes()[0], notes().at(-1)]).toEqual([50, 'Note 4.', 'Note 53.']);

  (earlier.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Note 1.', { exact: true })).toBeVisible();
  expect(notes()).toHaveLength(53);
  expect(earlier.query()).toBeNull();
  const first = page.getByRole('listitem').filter({ hasText: 'Note 1.' }).getByRole('button', { name: 'Retirer cette note' });
  await expect.poll(() => document.activeElement === first.element()).toBe(true);
});

test('of a very long log so many unfold at once, and the keyboard stays where more can be shown', async () => {
  await showWithNotes(1, 319);
  const more = page.getByRole('button', { name: 'Montrer 250 notes plus anciennes' });
  await expect.element(more).toBeVisible();
  (more.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  const last = page.getByRole('button', { name: 'Montrer 20 notes plus anciennes' });
  await expect.element(last).toBeVisible();
  expect(notes()).toHaveLength(300);
  expect(document.activeElement).toBe(last.element());
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => notes().length).toBe(320);
});

test('a log of fifty notes shows them all', async () => {
  await showWithNotes(50);
  await expect.element(page.getByText('Note 50.', { exact: true })).toBeVisible();
  expect(notes()).toHaveLength(50);
  expect(page.getByRole('button', { name: /plus ancienne/ }).query()).toBeNull();
});
