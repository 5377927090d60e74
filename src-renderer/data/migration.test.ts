import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, test, vi } from 'vitest';
import type { ChangeDraft } from '../core/changes/change';
import { createSoldier } from './actions/create-soldier';
import type { Catalogue } from './catalogue';
import { CatalogueDatabase, databaseName } from './database';
import { openCatalogue } from './open';
import { counters } from './queries/counters';
import { evidenceOf } from './queries/evidence';
import { profileOf } from './queries/profiles';
import { value } from './testing/expect-value';
import { expectOpen, openForTest } from './testing/open-for-test';
import { nameAssertion } from './testing/samples';
import { version1 } from './versions/version-1';
import { version2 } from './versions/version-2';
import { version3 } from './versions/version-3';
import { version4 } from './versions/version-4';
import { version5 } from './versions/version-5';
import { deriveNextChunk } from './write/derive-again';

/** Every released version, oldest first; a new one is added here and never taken away. */
const released = [
  { number: 1, stores: version1 },
  { number: 2, stores: { ...version1, ...version2 } },
  { number: 3, stores: { ...version1, ...version2, ...version3 } },
  { number: 4, stores: { ...version1, ...version2, ...version3, ...version4 } },
  { number: 5, stores: { ...version1, ...version2, ...version3, ...version4, ...version5 } },
];

/** What is in each table of a catalogue, as the program of version 2 would have left it: it knew no profiles and one record per man. */
async function rowsOfOld(catalogue: Catalogue, stores: object): Promise<ReadonlyMap<string, readonly object[]>> {
  const tables = await Promise.all(Object.keys(stores).map(async (table) => [table, (await catalogue.database.table(table).toArray()) as object[]] as const));
  const asOld: { readonly [table: string]: (row: Record<string, unknown>) => readonly object[] } = {
    profiles: () => [],
    settings: (row) => (row.key === 'derived' ? [] : [row]),
    summaries: ({ man: _man, missing: _missing, familyWaitingSince: _since, ...row }) => [row],
  };
  return new Map(tables.map(([table, rows]) => [table, rows.flatMap((row) => asOld[table]?.(row as Record<string, unknown>) ?? [row])]));
}

/** Puts the rows into a database of an older version in place of the catalogue's own. */
async function replaceByOld(catalogue: Catalogue, { number, stores }: (typeof released)[number]): Promise<void> {
  const rows = await rowsOfOld(catalogue, stores);
  await catalogue.close();
  const name = databaseName(catalogue.id);
  await Dexie.delete(name);
  const old = new Dexie(name);
  old.version(number).stores(stores);
  await old.open();
  for (const [table, kept] of rows) await old.table(table).bulkPut(kept);
  old.close();
}

test.each(released)('a catalogue written at version $number opens at the newest with everything in it', async (version) => {
  const { catalogue, input } = await openForTest();
  const { soldier } = value(await createSoldier(catalogue, { assertions: [nameAssertion('Stepanov')] }));
  await catalogue.settled();
  await replaceByOld(catalogue, version);
  const opened = expectOpen(await openCatalogue(input));
  expect(await opened.database.summaries.get(soldier)).toMatchObject({ name: 'Stepanov' });
  expect(await opened.undoable()).toMatchObject({ label: 'create-soldier' });
  await vi.waitFor(async () => expect((await profileOf(opened, soldier))?.values).toMatchObject([{ property: 'name', written: { text: 'Stepanov' } }]), {
    timeout: 20_000,
  });
  expect(await opened.database.summaries.get(soldier)).toMatchObject({ man: soldier, missing: expect.any(Number), familyWaitingSince: null });
  await opened.close();
});

test('the profiles of an older catalogue are made in parts, and a program killed half way goes on where it stopped', async () => {
  const { catalogue, input } = await openForTest();
  const grave = { type: 'burial', cemetery: 'site:bagneux', war: '1939-1945', section: '40', row: '5', grave: '17' } as const;
  const men = Array.from({ length: 230 }, () => catalogue.random.uuid()).sort();
  const drafts = men.flatMap((soldier): ChangeDraft[] => [
    { kind: 'create', entity: soldier, payload: { type: 'soldier' } },
    { kind: 'assert', entity: catalogue.random.uuid(), payload: { soldier, property: 'name', written: { text: 'X' }, value: { type: 'name', surname: 'X' } } },
  ]);
  // The first and the last lie in one grave: the one is made again long before the other.
  const [first = '', last = ''] = [men[0], men.at(-1)];
  for (const soldier of [first, last]) {
    drafts.push({ kind: 'assert', entity: catalogue.random.uuid(), payload: { soldier, property: 'burial', written: { text: 'tombe 17' }, value: grave } });
  }
  value(await catalogue.write(drafts, { batchLabel: 'import-table' }));
  const [before, count] = [await catalogue.database.profiles.toArray(), await counters(catalogue)];
  await catalogue.settled();
  await replaceByOld(catalogue, released[1] ?? { number: 2, stores: version1 });
  const killed = new CatalogueDatabase(databaseName(input.id));
  expect((await deriveNextChunk(killed))?.changed).toHaveLength(100);
  expect(await killed.profiles.count()).toBe(100);
  killed.close();
  const opened = expectOpen(await openCatalogue(input));
  const heard = new Set<string>();
  opened.onSummaries(({ changed }) => {
    for (const { id } of changed) heard.add(id);
  });
  await vi.waitFor(async () => expect(await opened.database.profiles.count()).toBe(men.length), { timeout: 20_000 });
  expect(await opened.database.profiles.toArray()).toEqual(before);
  expect(await counters(opened)).toEqual(count);
  expect((await evidenceOf(opened, first))?.sharing).toMatchObject([{ man: last }]);
  expect(heard).toEqual(new Set([first, ...men.slice(100)]));
  await opened.close();
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
