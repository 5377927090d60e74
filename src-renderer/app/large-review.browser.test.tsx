import { useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ChangeDraft } from '../core/changes/change';
import type { Catalogue } from '../data/catalogue';
import { value } from '../data/testing/expect-value';
import { openForTest } from '../data/testing/open-for-test';
import { ReviewScreen } from '../features/review/review-screen';
import { DeskContext } from '../panels/shell/desk';
import { useSummaries } from '../panels/shell/summaries';
import { TextProvider } from '../text/text-provider';
import { CatalogueProviders } from './catalogue-providers';

// Above what one page of the queue reads. With 10,000 (30,000 items): first row 133 ms, next item 105 ms on the two-core machine.
const men = 800;
const attachmentsOfEach = 2;
let root: Root | undefined;
let host: HTMLElement | undefined;

afterEach(() => {
  root?.unmount();
  host?.remove();
});

/** As in the program, where the catalogue was on the screen before. */
function WhenRead() {
  const { loaded } = useSummaries();
  const [opened, setOpened] = useState(false);
  return opened ? (
    <ReviewScreen />
  ) : (
    <button type="button" disabled={!loaded} onClick={() => setOpened(true)}>
      Revue
    </button>
  );
}

async function fill(catalogue: Catalogue): Promise<void> {
  const drafts: ChangeDraft[] = [];
  for (let man = 0; man < men; man += 1) {
    const soldier = catalogue.random.uuid();
    drafts.push({ kind: 'create', entity: soldier, payload: { type: 'soldier' } });
    const text = `Homme ${man}`;
    const named = { soldier, property: 'name', written: { text }, value: { type: 'name', surname: text } };
    drafts.push({ kind: 'assert', entity: catalogue.random.uuid(), payload: named });
    for (let each = 0; each < attachmentsOfEach; each += 1) {
      const document = catalogue.random.uuid();
      drafts.push({ kind: 'create', entity: document, payload: { type: 'document', fields: { site: 'site:vincennes', title: text } } });
      drafts.push({ kind: 'attach', entity: catalogue.random.uuid(), payload: { document, soldier } });
    }
  }
  value(await catalogue.write(drafts, { batchLabel: 'import-table' }));
}

test('in Chromium, a queue of thousands opens at its oldest, says its true count, and goes on at once after a decision', async () => {
  localStorage.clear();
  const { catalogue, desk } = await openForTest();
  await fill(catalogue);
  await catalogue.settled();
  host = document.createElement('div');
  host.setAttribute('style', 'position: fixed; inset: 0');
  document.body.append(host);
  const times: Record<string, number> = {};
  let before = performance.now();
  const lap = (name: string) => {
    times[name] = Math.round(performance.now() - before);
    before = performance.now();
  };
  root = createRoot(host);
  root.render(
    <TextProvider>
      <DeskContext value={desk}>
        <CatalogueProviders catalogue={catalogue}>
          <WhenRead />
        </CatalogueProviders>
      </DeskContext>
    </TextProvider>,
  );
  const grid = page.getByRole('grid');
  const current = () => document.querySelector('[role="row"][aria-selected="true"]')?.getAttribute('aria-label') ?? '';
  const until = async (holds: () => boolean) => {
    for (; !holds(); ) await new Promise((done) => setTimeout(done, 4));
  };
  const open = page.getByRole('button', { name: 'Revue' });
  await expect.element(open, { timeout: 20_000 }).toBeEnabled();
  await new Promise((done) => setTimeout(done, 1_000));
  before = performance.now();
  (open.element() as HTMLElement).click();
  await until(() => current() !== '');
  lap('first row');
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(/2[^0-9]?400/u);
  await until(() => document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount') === String(men * (1 + attachmentsOfEach)));
  lap('whole queue');
  for (const step of ['first', 'second']) {
    const decided = current();
    await grid.click({ position: { x: 40, y: 20 } });
    await userEvent.keyboard('3r');
    await userEvent.keyboard('Vu');
    before = performance.now();
    (document.activeElement as HTMLElement).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true }));
    await until(() => current() !== decided);
    lap(`${step} decision`);
    await until(() => document.querySelector('h2') !== null);
    await new Promise((done) => setTimeout(done, 400));
  }
  const decidedOf = (table: 'attachments' | 'soldiers') => catalogue.database[table].filter(({ status }) => status.length > 0).count();
  await expect.poll(async () => (await decidedOf('attachments')) + (await decidedOf('soldiers')), { timeout: 20_000 }).toBe(2);
  // Times are told, never asserted (design.md §13).
  // biome-ignore lint/suspicious/noConsole: the one place where a person reads them.
  console.info(`${men * (1 + attachmentsOfEach)} items in the queue, milliseconds: ${JSON.stringify(times)}`);
  await catalogue.close();
}, 400_000);
