import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from '../core/changes/change';
import { clockStart } from '../core/changes/clock';
import { anyChanges } from '../core/changes/testing/any-changes';
import { CatalogueDatabase } from './database';
import { applyChanges } from './write/apply';

const tables = ['soldiers', 'documents', 'scans', 'assertions', 'attachments', 'marks', 'notes', 'sites', 'agents', 'lists', 'summaries', 'counters'];
let databases = 0;

/** Every table after these changes came in by parts of three. */
async function tablesAfter(changes: readonly Change[]): Promise<Record<string, unknown>> {
  const database = new CatalogueDatabase(`arrival-${databases++}`);
  for (let at = 0; at < changes.length; at += 3) await applyChanges(database, changes.slice(at, at + 3), { outbox: false, clock: clockStart });
  const found: Record<string, unknown> = {};
  for (const table of tables) found[table] = (await database.table(table).toArray()).filter((row) => row.value !== 0);
  await database.delete();
  return found;
}

test('the tables, the inbox, the review and the counters do not depend on the order in which changes arrived', async () => {
  const shuffled = anyChanges.chain((changes) => fc.tuple(fc.constant(changes), fc.shuffledSubarray([...changes], { minLength: changes.length })));
  await fc.assert(
    fc.asyncProperty(shuffled, async ([changes, other]) => {
      expect(await tablesAfter(other)).toEqual(await tablesAfter(changes));
    }),
    { numRuns: 100 },
  );
}, 60_000);
