import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { createSoldier } from '../actions/create-soldier';
import { markDistinct } from '../actions/mark-distinct';
import { markSame } from '../actions/mark-same';
import { withdrawAssertion } from '../actions/withdraw-assertion';
import { withdrawMark } from '../actions/withdraw-mark';
import type { Catalogue, SummariesChanged } from '../catalogue';
import { evidenceOf } from '../queries/evidence';
import { profileOf } from '../queries/profiles';
import { value } from '../testing/expect-value';
import { openForTest } from '../testing/open-for-test';
import { nameAssertion } from '../testing/samples';

const numbered = (camp: string) => ({ property: 'camp-number', written: { text: '11866' }, value: { type: 'camp-number' as const, camp, number: '11866' } });
const made = async (catalogue: Catalogue, ...assertions: readonly Parameters<typeof createSoldier>[1]['assertions'][]) =>
  value(await createSoldier(catalogue, { assertions: assertions.flatMap((one) => one ?? []) }));

/** The ids that one piece of work makes again. */
async function changedBy(catalogue: Catalogue, work: () => Promise<unknown>): Promise<readonly string[]> {
  const events: SummariesChanged[] = [];
  const stop = catalogue.onSummaries((event) => events.push(event));
  await work();
  stop();
  return [...new Set(events.flatMap(({ changed }) => changed.map(({ id }) => id)))].sort();
}

test('two men with one number in one camp see each other, whoever came last, until the value is taken back', async () => {
  const { catalogue } = await openForTest();
  const first = await made(catalogue, [nameAssertion('Omarov'), numbered('Stalag XII F')]);
  const other = await made(catalogue, [numbered('Stalag VI A')]);
  const second: string[] = [];
  const changed = await changedBy(catalogue, async () => second.push((await made(catalogue, [numbered('stalag xii f')])).soldier));
  expect(changed).toEqual([first.soldier, ...second].sort());
  expect((await evidenceOf(catalogue, first.soldier))?.sharing).toMatchObject([{ man: second[0], values: [{ property: 'camp-number' }] }]);
  expect((await evidenceOf(catalogue, second[0] ?? ''))?.sharing).toMatchObject([{ man: first.soldier }]);
  expect((await evidenceOf(catalogue, other.soldier))?.sharing).toEqual([]);
  const withdrawing = () => withdrawAssertion(catalogue, { assertion: first.assertions[1] ?? '', reason: 'Mal lu.' });
  expect(await changedBy(catalogue, withdrawing)).toEqual([first.soldier, ...second].sort());
  expect((await evidenceOf(catalogue, second[0] ?? ''))?.sharing).toEqual([]);
});

test('two records of one man share nothing with themselves, and are two again when they are parted', async () => {
  const { catalogue } = await openForTest();
  const men = [await made(catalogue, [numbered('Stalag XII F')]), await made(catalogue, [numbered('Stalag XII F')])].map(({ soldier }) => soldier).sort();
  const [root = '', joined = ''] = men;
  const { mark } = value(await markSame(catalogue, { first: joined, second: root, reason: 'Même matricule.' }));
  expect((await evidenceOf(catalogue, joined))?.sharing).toEqual([]);
  expect(await catalogue.database.profiles.toArray()).toMatchObject([{ id: root, records: men }]);
  expect((await profileOf(catalogue, joined))?.id).toBe(root);
  value(await withdrawMark(catalogue, { mark, reason: 'Deux villages.' }));
  expect((await catalogue.database.profiles.toArray()).map(({ id, records }) => [id, records])).toEqual([
    [root, [root]],
    [joined, [joined]],
  ]);
  expect((await evidenceOf(catalogue, joined))?.sharing).toMatchObject([{ man: root }]);
});

test('who is said to be another man is known by the id of the man he is now', async () => {
  const { catalogue } = await openForTest();
  const ids: string[] = [];
  for (const name of ['A', 'B', 'C']) ids.push((await made(catalogue, [nameAssertion(name)])).soldier);
  const [a = '', b = '', c = ''] = ids.sort();
  value(await markDistinct(catalogue, { first: a, second: c, reason: 'Deux pères.' }));
  expect((await profileOf(catalogue, a))?.distinct).toEqual([c]);
  value(await markSame(catalogue, { first: c, second: b, reason: 'Même tombe.' }));
  expect((await profileOf(catalogue, a))?.distinct).toEqual([b]);
  expect((await profileOf(catalogue, c))?.distinct).toEqual([a]);
  value(await catalogue.undo());
  expect((await profileOf(catalogue, a))?.distinct).toEqual([c]);
  expect((await profileOf(catalogue, b))?.distinct).toEqual([]);
});
