import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createList } from '../../data/actions/create-list';
import { createSoldier } from '../../data/actions/create-soldier';
import { historyOf } from '../../data/queries/history';
import { latestHistoryOf } from '../../data/queries/latest-history';
import { anyWork, doWork } from '../../data/testing/any-work';
import { value } from '../../data/testing/expect-value';
import { openForTest } from '../../data/testing/open-for-test';
import { nameAssertion } from '../../data/testing/samples';
import { timelineOf } from './timeline';

const undoings = fc.array(fc.constantFrom('undo', 'redo'), { maxLength: 3 });

test('the latest part of any history says, line for line, what the end of the whole says', async () => {
  await fc.assert(
    fc.asyncProperty(anyWork, undoings, anyWork, fc.integer({ min: 1, max: 12 }), async (before, undone, after, latest) => {
      const { catalogue } = await openForTest();
      const [one, two, other] = await Promise.all(
        ['Nourman', 'Nurman', 'Uteule'].map(async (name) => value(await createSoldier(catalogue, { assertions: [nameAssertion(name)] })).soldier),
      );
      const men = [one ?? '', two ?? ''];
      const { list } = value(await createList(catalogue, { name: 'Vincennes' }));
      const place = { catalogue, joined: men, others: [other ?? ''], documents: ['document'], list };
      await doWork(place, before);
      for (const step of undone) await (step === 'undo' ? catalogue.undo() : catalogue.redo());
      await doWork(place, after);

      const lines = timelineOf(await historyOf(catalogue, men));
      const part = await latestHistoryOf(catalogue, men, { long: 1, latest, most: 1000 });
      if (part !== null) {
        const shown = timelineOf(part.entries).filter(({ entry }) => part.batches.has(entry.batch));
        expect(shown).toEqual(lines.slice(lines.length - shown.length));
        // At most the one gesture in which it begins is left to the whole.
        expect(shown.length + 12).toBeGreaterThan(Math.min(latest, lines.length));
      }
      await catalogue.close();
    }),
    { numRuns: 10 },
  );
});

test('a short history, and one with too much of other men since, is left to be read as a whole', async () => {
  const { catalogue } = await openForTest();
  const { soldier } = value(await createSoldier(catalogue, { assertions: [nameAssertion('Nourman')] }));
  expect(await latestHistoryOf(catalogue, [soldier])).toBeNull();
  for (const name of ['Uteule', 'Manas', 'Zunum']) value(await createSoldier(catalogue, { assertions: [nameAssertion(name)] }));
  expect(await latestHistoryOf(catalogue, [soldier], { long: 1, latest: 1, most: 4 })).toBeNull();
  expect(await latestHistoryOf(catalogue, [soldier], { long: 1, latest: 1, most: 8 })).not.toBeNull();
  await catalogue.close();
});
