import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { createSoldier } from './actions/create-soldier';
import { CatalogueDatabase, databaseName } from './database';
import { openCatalogue } from './open';
import { value } from './testing/expect-value';
import { expectOpen, openForTest } from './testing/open-for-test';
import { nameAssertion } from './testing/samples';
import { version1 } from './versions/version-1';
import { version2 } from './versions/version-2';

/** Every released version, oldest first; a new one is added here and never taken away. */
const released = [
  { number: 1, stores: version1 },
  { number: 2, stores: { ...version1, ...version2 } },
];

test.each(released)('a catalogue written at version $number opens at the newest with everything in it', async ({ number, stores }) => {
  const { catalogue, input } = await openForTest();
  const { soldier } = value(await createSoldier(catalogue, { assertions: [nameAssertion('Stepanov')] }));
  await catalogue.settled();
  const rows = new Map(await Promise.all(Object.keys(stores).map(async (table) => [table, await catalogue.database.table(table).toArray()] as const)));
  await catalogue.close();
  await Dexie.delete(databaseName(input.id));
  const old = new Dexie(databaseName(input.id));
  old.version(number).stores(stores);
  await old.open();
  for (const [table, kept] of rows) await old.table(table).bulkPut(kept);
  old.close();
  const opened = expectOpen(await openCatalogue(input));
  expect((await opened.database.summaries.get(soldier))?.name).toBe('Stepanov');
  expect(await opened.undoable()).toMatchObject({ label: 'create-soldier' });
});

test('the newest version keeps every table and index of each released one', async () => {
  const database = new CatalogueDatabase('shape');
  await database.open();
  for (const { stores } of released) {
    for (const [table, shape] of Object.entries(stores)) {
      const { primKey, indexes } = database.table(table).schema;
      const kept = [primKey, ...indexes].map((index) => index.src);
      expect(kept).toEqual(expect.arrayContaining(shape.split(', ')));
    }
  }
  await database.delete();
});
