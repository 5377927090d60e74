import { expect, test } from 'vitest';
import type { ChangeDraft } from '../core/changes/change';
import { assertValue } from './actions/assert-value';
import { openCatalogue } from './open';
import { counters } from './queries/counters';
import { readSummaries } from './queries/summaries';
import { value } from './testing/expect-value';
import { expectOpen, openForTest } from './testing/open-for-test';
import { nameAssertion } from './testing/samples';

// More than one transaction holds. With 10,000 men the whole takes a minute on the two-core machine; `npm run bench` is where speed is measured.
const number = 2_500;

test('in Chromium, thousands of changes go in as one batch, survive a restart and are undone as one', async () => {
  const { catalogue, desk, input } = await openForTest();
  const drafts: ChangeDraft[] = [];
  const men: string[] = [];
  for (let man = 0; man < number; man += 1) {
    const id = catalogue.random.uuid();
    men.push(id);
    drafts.push({ kind: 'create', entity: id, payload: { type: 'soldier' } });
    drafts.push({
      kind: 'assert',
      entity: catalogue.random.uuid(),
      payload: { soldier: id, property: 'name', written: { text: `Homme ${man}` }, value: { type: 'name', surname: `Homme ${man}` } },
    });
  }
  const times: Record<string, number> = {};
  let before = performance.now();
  const lap = (name: string) => {
    times[name] = Math.round(performance.now() - before);
    before = performance.now();
  };
  value(await catalogue.write(drafts, { batchLabel: 'import-table' }));
  lap('import');
  value(await assertValue(catalogue, { soldier: men[0] ?? '', assertion: nameAssertion('Autre') }));
  lap('one value');
  expect(await counters(catalogue)).toMatchObject({ men: number, review: number });
  expect(await catalogue.settled()).toEqual({ state: 'saved' });
  expect(desk.lines(catalogue.id)).toHaveLength(2 * number + 1);
  await catalogue.close();
  before = performance.now();
  const reopened = expectOpen(await openCatalogue(input));
  lap('open');
  value(await reopened.undo());
  lap('undo one');
  expect(await reopened.undoable()).toMatchObject({ changes: 2 * number, cutShort: false });
  before = performance.now();
  value(await reopened.undo());
  lap('undo all');
  expect(await counters(reopened)).toMatchObject({ men: 0, review: 0 });
  expect(await readSummaries(reopened)).toEqual([]);
  await reopened.close();
  // Times are told, never asserted (design.md §13).
  // biome-ignore lint/suspicious/noConsole: the one place where a person reads them.
  console.info(`${2 * number} changes, milliseconds: ${JSON.stringify(times)}`);
}, 300_000);
