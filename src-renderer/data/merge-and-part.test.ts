import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from '../core/changes/change';
import { createList } from './actions/create-list';
import { createSoldier } from './actions/create-soldier';
import { importScans } from './actions/import-scan';
import { mergeMen } from './actions/merge-men';
import type { Move } from './actions/moving';
import { partMen } from './actions/part-men';
import { CatalogueDatabase } from './database';
import { openCatalogue } from './open';
import { counters } from './queries/counters';
import { profileOf } from './queries/profiles';
import { soldierRecord } from './queries/soldier-record';
import { anyWork, doWork, type Workplace } from './testing/any-work';
import { value } from './testing/expect-value';
import { mergedMan } from './testing/merged-man';
import { expectOpen, openForTest } from './testing/open-for-test';
import { importedFile, nameAssertion } from './testing/samples';
import { applyChanges } from './write/apply';

const projections = ['soldiers', 'assertions', 'attachments', 'notes', 'marks', 'lists', 'summaries', 'profiles', 'counters'] as const;
type Tables = { readonly [table: string]: readonly { readonly id?: string }[] };

/** Men of whom the first are joined, with documents and a list. */
async function workplace(joining: number) {
  const { catalogue, input } = await openForTest();
  const { scans } = value(await importScans(catalogue, { files: ['a', 'b', 'c'].map((name) => importedFile(`${name}.jpg`)) }));
  const men: string[] = [];
  for (let man = 0; man < joining + 2; man += 1) men.push(value(await createSoldier(catalogue, { assertions: [nameAssertion(`Homme ${man}`)] })).soldier);
  const { list } = value(await createList(catalogue, { name: 'Les sept' }));
  const place: Workplace = {
    catalogue,
    joined: men.slice(0, joining).sort(),
    others: men.slice(joining),
    documents: scans.map(({ document }) => document),
    list,
  };
  return { place, input };
}

async function tablesOf(database: CatalogueDatabase): Promise<Tables> {
  const rows = await Promise.all(projections.map(async (table) => [table, await database.table(table).toArray()] as const));
  const tables = Object.fromEntries(rows);
  // One that has come back to nothing counts as one that never was.
  return { ...tables, counters: (await database.counters.toArray()).filter((row) => row.value !== 0).map(({ name, value: count }) => ({ id: name, count })) };
}

async function changesIn(database: CatalogueDatabase): Promise<readonly Change[]> {
  return (await database.changes.toArray()).map(({ change }) => change);
}

/** What the tables are when these changes arrive in this order, in parts. */
async function tablesFrom(changes: readonly Change[]): Promise<Tables> {
  const database = new CatalogueDatabase(`folded-${crypto.randomUUID()}`);
  for (let at = 0; at < changes.length; at += 7) {
    await applyChanges(database, changes.slice(at, at + 7), { outbox: false, clock: { wall: 0, counter: 0 } });
  }
  const tables = await tablesOf(database);
  await database.delete();
  return tables;
}

const moving = fc.array(fc.record({ what: fc.nat(40), to: fc.nat(10) }), { maxLength: 4 });

/** Chooses among what can be moved to a record of the other side. */
async function movesOf(place: Workplace, chosen: readonly { readonly what: number; readonly to: number }[]): Promise<readonly Move[]> {
  const since = (await mergedMan(place.catalogue, place.joined[0] ?? ''))?.since ?? [];
  const { assertions, attachments, notes } = place.catalogue.database;
  const entities = [...new Set(since.filter(({ change }) => ['assert', 'attach', 'note'].includes(change.kind)).map(({ change }) => change.entity))];
  const rows = await Promise.all(entities.map(async (id) => (await assertions.get(id)) ?? (await attachments.get(id)) ?? (await notes.get(id))));
  const movable = rows.flatMap((row) => {
    const owner = row === undefined ? '' : 'about' in row ? row.about : row.soldier;
    return row !== undefined && row.withdrawn === undefined && place.joined.includes(owner) ? [row.id] : [];
  });
  const wanted = new Map(
    chosen.flatMap(({ what, to }) => (movable.length === 0 ? [] : [[movable[what % movable.length] ?? '', place.joined[to % place.joined.length] ?? '']])),
  );
  return [...wanted].map(([entity, soldier]) => ({ entities: [entity], soldier }));
}

/** Everything that stands of these records is in the record of the man, whichever of their ids it is asked by. */
async function expectWhole({ catalogue, joined, others }: Workplace) {
  const { database } = catalogue;
  const live = <Row extends { readonly withdrawn?: object | undefined; readonly id: string }>(rows: readonly Row[]) =>
    rows.filter(({ withdrawn }) => withdrawn === undefined);
  const assertions = live(await database.assertions.toArray()).filter(({ soldier }) => joined.includes(soldier));
  const attachments = live(await database.attachments.toArray()).filter(({ soldier }) => joined.includes(soldier));
  const distinct = live(await database.marks.toArray()).filter(({ kind, between }) => kind === 'distinct' && between.some((id) => joined.includes(id)));
  for (const id of joined) {
    const record = await soldierRecord(catalogue, id);
    expect(record?.soldier.id).toBe(joined[0]);
    expect(
      [...(record?.assertions.values() ?? [])]
        .flat()
        .map((row) => row.id)
        .sort(),
    ).toEqual(assertions.map((row) => row.id).sort());
    expect(record?.attachments.map((row) => row.id).sort()).toEqual(attachments.map((row) => row.id).sort());
  }
  const said = [...new Set(distinct.flatMap(({ between }) => between.filter((id) => !joined.includes(id))))].sort();
  expect((await profileOf(catalogue, joined[0] ?? ''))?.distinct).toEqual(said);
  expect(await counters(catalogue)).toMatchObject({ men: 1 + others.length });
}

test('whatever is done before, between and after, two or three men joined and one of them parted are as if they had never been joined, moved things aside', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 2, max: 3 }),
      anyWork,
      anyWork,
      anyWork,
      moving,
      fc.nat(2),
      fc.infiniteStream(fc.nat()),
      async (joining, before, between, after, moved, leaves, order) => {
        const { place, input } = await workplace(joining);
        await doWork(place, before);
        const written: string[] = [];
        for (const other of place.joined.slice(1)) {
          const merged = value(await mergeMen(place.catalogue, { first: other, second: place.joined[0] ?? '', reason: 'Même matricule.' }));
          written.push(merged.batch);
        }
        await expectWhole(place);
        await doWork(place, between);
        await expectWhole(place);
        await place.catalogue.settled();
        await place.catalogue.close();
        const reopened = { ...place, catalogue: expectOpen(await openCatalogue(input)) };
        const moves = await movesOf(reopened, moved);
        const leaving = place.joined[leaves % joining] ?? '';
        const parted = value(await partMen(reopened.catalogue, { soldier: leaving, leaving: [leaving], reason: 'Deux villages.', moves }));
        await doWork(reopened, after);
        const { database } = reopened.catalogue;
        const tables = await tablesOf(database);
        for (const { entities, soldier } of moves) {
          for (const id of entities)
            expect([...(tables.assertions ?? []), ...(tables.attachments ?? []), ...(tables.notes ?? [])]).toContainEqual(
              expect.objectContaining({ id, ...(tables.notes?.some((note) => note.id === id) ? { about: soldier } : { soldier }) }),
            );
        }
        const changes = await changesIn(database);
        const stream = order[Symbol.iterator]();
        const shuffled = changes
          .map((change) => ({ change, at: Number(stream.next().value) }))
          .sort((left, right) => left.at - right.at)
          .map(({ change }) => change);
        expect(await tablesFrom(shuffled)).toEqual(tables);
        if (joining > 2) {
          // The two that stay are one man on; alone, the one who left is himself again.
          const staying = place.joined.filter((id) => id !== leaving);
          for (const id of staying) expect((await soldierRecord(reopened.catalogue, id))?.records.map((row) => row.id)).toEqual(staying);
          expect((await soldierRecord(reopened.catalogue, leaving))?.records.map((row) => row.id)).toEqual([leaving]);
        } else {
          const kept = changes.filter(({ batch, kind }) => !written.includes(batch) && (batch !== parted.batch || kind === 'move' || kind === 'attach'));
          const without = await tablesFrom(kept);
          const marks = tables.marks?.filter((row) => without.marks?.some(({ id }) => id === row.id));
          expect({ ...without }).toEqual({ ...tables, marks });
        }
        await reopened.catalogue.close();
      },
    ),
    { numRuns: 8 },
  );
}, 300_000);
