import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { assertValue } from '../../data/actions/assert-value';
import { chooseAssertions } from '../../data/actions/choose-assertions';
import { correctAssertion } from '../../data/actions/correct-assertion';
import { createSoldier } from '../../data/actions/create-soldier';
import { describeRegion } from '../../data/actions/describe-region';
import type { NewAssertion } from '../../data/actions/shared';
import { withdrawAssertion } from '../../data/actions/withdraw-assertion';
import type { Catalogue } from '../../data/catalogue';
import { historyOf } from '../../data/queries/history';
import { value } from '../../data/testing/expect-value';
import { openForTest } from '../../data/testing/open-for-test';
import { narrowed } from './filters';
import { restoreLine } from './restore';
import { type TimelineLine, timelineOf } from './timeline';

const born = (edtf: string): NewAssertion => ({ property: 'birth-date', written: { text: edtf }, value: { type: 'date', edtf }, remarks: 'au crayon' });

async function manBorn(catalogue: Catalogue, edtf: string): Promise<{ readonly soldier: string; readonly assertion: string }> {
  const { soldier } = value(await createSoldier(catalogue, {}));
  const { assertion } = value(await assertValue(catalogue, { soldier, assertion: born(edtf) }));
  return { soldier, assertion };
}

async function linesOf(catalogue: Catalogue, soldier: string): Promise<readonly TimelineLine[]> {
  return timelineOf(await historyOf(catalogue, soldier));
}

async function restoreFirst(catalogue: Catalogue, soldier: string, reason: string): Promise<void> {
  const lines = await linesOf(catalogue, soldier);
  const line = lines.find(({ restorable }) => restorable);
  if (line === undefined) throw new Error('nothing to restore');
  value(await restoreLine(catalogue, lines, line, reason));
}

async function liveValues(catalogue: Catalogue, soldier: string) {
  const rows = await catalogue.database.assertions.where('soldier').equals(soldier).toArray();
  return rows.filter(({ withdrawn }) => withdrawn === undefined).map(({ written, remarks }) => [written.text, remarks]);
}

test('a value that was corrected is restored as a correction of what took its place, and the history keeps all three', async () => {
  const { catalogue } = await openForTest();
  const { soldier, assertion } = await manBorn(catalogue, '1915');
  value(
    await correctAssertion(catalogue, {
      assertion,
      correction: { written: { text: '1951' }, value: { type: 'date', edtf: '1951' }, remarks: undefined },
      reason: 'relu',
    }),
  );
  expect(await liveValues(catalogue, soldier)).toEqual([['1951', undefined]]);
  await restoreFirst(catalogue, soldier, 'la première lecture était bonne');
  expect(await liveValues(catalogue, soldier)).toEqual([['1915', 'au crayon']]);
  const deeds = (await linesOf(catalogue, soldier)).map(({ deed }) => deed.kind);
  expect(deeds.filter((kind) => kind === 'corrected')).toHaveLength(2);
  await catalogue.close();
});

test('a value that was only withdrawn is asserted anew, and undo takes the restoring back', async () => {
  const { catalogue } = await openForTest();
  const { soldier, assertion } = await manBorn(catalogue, '1915');
  value(await withdrawAssertion(catalogue, { assertion, reason: 'autre homme' }));
  await restoreFirst(catalogue, soldier, 'bien lui');
  expect(await liveValues(catalogue, soldier)).toEqual([['1915', 'au crayon']]);
  value(await catalogue.undo());
  expect(await liveValues(catalogue, soldier)).toEqual([]);
  await catalogue.close();
});

test('a choice that was made otherwise since is made again with its reason', async () => {
  const { catalogue } = await openForTest();
  const { soldier, assertion } = await manBorn(catalogue, '1915');
  value(await chooseAssertions(catalogue, { soldier, property: 'birth-date', assertions: [assertion], reason: 'acte' }));
  value(await chooseAssertions(catalogue, { soldier, property: 'birth-date', assertions: [] }));
  await restoreFirst(catalogue, soldier, 'acte revu');
  expect((await catalogue.database.soldiers.get(soldier))?.chosen['birth-date']).toEqual([assertion]);
  await catalogue.close();
});

test('where a value stood on its page is said with what it was before, and drawn again as it was', async () => {
  const { catalogue } = await openForTest();
  const { soldier } = value(await createSoldier(catalogue, {}));
  const places = [0.1, 0.5, 0.7].map((x) => ({ x, y: 0.2, width: 0.2, height: 0.1 }));
  const citation = { document: 'd', page: { scan: 'a', page: 0 }, region: places[0] };
  const { assertion } = value(await assertValue(catalogue, { soldier, assertion: { ...born('1915'), citation } }));
  for (const region of places.slice(1)) if (region !== undefined) value(await describeRegion(catalogue, { assertion, region }));
  const described = (await linesOf(catalogue, soldier)).flatMap(({ deed }) => (deed.kind === 'described' ? [deed] : []));
  expect(described.map(({ of, fields }) => [of?.written, fields.map(({ before, after }) => [before, after])])).toMatchObject([
    ['1915', [[places[0], places[1]]]],
    ['1915', [[places[1], places[2]]]],
  ]);
  expect(narrowed(await linesOf(catalogue, soldier), { value: assertion, sort: 'values' })).toHaveLength(3);
  await restoreFirst(catalogue, soldier, '');
  expect((await catalogue.database.assertions.get(assertion))?.citation?.region).toEqual(places[1]);
  await catalogue.close();
});
