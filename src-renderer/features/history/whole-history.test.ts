import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { createList } from '../../data/actions/create-list';
import { createSoldier } from '../../data/actions/create-soldier';
import { mergeMen } from '../../data/actions/merge-men';
import { moveValues } from '../../data/actions/move-values';
import { partMen } from '../../data/actions/part-men';
import { historyOf } from '../../data/queries/history';
import { value } from '../../data/testing/expect-value';
import { setListMembership } from '../../data/testing/list-membership';
import { openForTest } from '../../data/testing/open-for-test';
import { birthAssertion, nameAssertion } from '../../data/testing/samples';
import { timelineOf } from './timeline';

test('two records joined, parted, undone and done again have one history in which each of it stands once', async () => {
  const { catalogue } = await openForTest();
  const first = value(await createSoldier(catalogue, { assertions: [nameAssertion('Nourman'), birthAssertion('1915')] }));
  const second = value(await createSoldier(catalogue, { assertions: [nameAssertion('Nurman')] }));
  const men = { first: first.soldier, second: second.soldier };
  value(await mergeMen(catalogue, { ...men, reason: 'même matricule' }));
  value(await partMen(catalogue, { soldier: men.first, leaving: [men.second], reason: 'deux villages', distinct: true }));
  value(await moveValues(catalogue, { from: men.first, entities: first.assertions.slice(1), to: men.second, reason: 'son frère' }));
  value(await catalogue.undo());
  value(await catalogue.redo());
  const lines = timelineOf(await historyOf(catalogue, [men.first, men.second]));
  expect(lines.map(({ deed }) => deed.kind)).toEqual([
    ...['created', 'said', 'said', 'created', 'said'],
    ...['marked', 'withdrew', 'marked', 'moved', 'undid', 'undid'],
  ]);
  expect(lines.slice(5).map(({ entry, deed }) => [entry.reason, deed.kind === 'undid' ? deed.again : null])).toEqual([
    ['même matricule', null],
    ['deux villages', null],
    ['deux villages', null],
    ['son frère', null],
    ['', false],
    ['', true],
  ]);
  expect(new Set(lines.map(({ entry }) => entry.change)).size).toBe(lines.length);
  await catalogue.close();
});

test('of a list, a man’s history tells his own membership and nobody else’s', async () => {
  const { catalogue } = await openForTest();
  const [one, other] = [value(await createSoldier(catalogue, {})).soldier, value(await createSoldier(catalogue, {})).soldier];
  const { list } = value(await createList(catalogue, { name: 'Vincennes' }));
  for (const member of [one, other]) value(await setListMembership(catalogue, { list, soldiers: [member], present: true }));
  expect(timelineOf(await historyOf(catalogue, one)).map(({ deed }) => deed.kind)).toEqual(['created', 'listed']);
  await catalogue.close();
});
