import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { assertValue } from '../../data/actions/assert-value';
import { chooseAssertions } from '../../data/actions/choose-assertions';
import { createSoldier } from '../../data/actions/create-soldier';
import { resolveConflict } from '../../data/actions/resolve-conflict';
import { soldierRecord } from '../../data/queries/soldier-record';
import { value } from '../../data/testing/expect-value';
import { openForTest } from '../../data/testing/open-for-test';
import { birthAssertion, nameAssertion } from '../../data/testing/samples';
import { groupsOf, type ShownProperty } from './record-state';

async function man() {
  const { catalogue } = await openForTest();
  const { soldier } = value(await createSoldier(catalogue, { assertions: [nameAssertion('Nourman'), nameAssertion('Nurman'), birthAssertion('1915')] }));
  const groups = async () => {
    const record = await soldierRecord(catalogue, soldier);
    if (record === undefined) throw new Error('no record');
    return groupsOf(record);
  };
  const property = async (slug: string): Promise<ShownProperty> => {
    const found = (await groups()).flatMap((group) => group.properties).find((shown) => shown.slug === slug);
    if (found === undefined) throw new Error(`no ${slug}`);
    return found;
  };
  return { catalogue, soldier, groups, property };
}

test('every group stands in the record, with what is filled, and no sealed property is offered in any', async () => {
  const { groups } = await man();
  const all = await groups();
  expect(all.map(({ group }) => group)).toContain('kin');
  expect(all.flatMap(({ addable }) => addable.map(({ slug }) => slug))).not.toContain('living-contact');
  expect(all.find(({ group }) => group === 'origin')?.properties.map(({ slug }) => slug)).toEqual(['birth-date']);
  expect(all.find(({ group }) => group === 'army')?.properties).toEqual([]);
});

test('two years that exclude each other are both shown as in conflict, until a person settles it with a reason', async () => {
  const { catalogue, soldier, property } = await man();
  const { assertion } = value(await assertValue(catalogue, { soldier, assertion: birthAssertion('1918') }));
  const open = await property('birth-date');
  expect(open).toMatchObject({ conflict: 'open', chosen: false });
  expect(open.excluding).toHaveLength(2);
  value(await resolveConflict(catalogue, { type: 'property', soldier, property: 'birth-date', assertions: [assertion], note: 'La plaque fut refaite.' }));
  const settled = await property('birth-date');
  expect(settled).toMatchObject({ conflict: 'settled', chosen: true, shown: [assertion], reason: 'La plaque fut refaite.' });
  expect(settled.values.map(({ id }) => id)[0]).toBe(assertion);
  expect(settled.values).toHaveLength(2);
});

test('a name that a person chose comes first and is said to be shown by choice', async () => {
  const { catalogue, soldier, property } = await man();
  const before = await property('name');
  expect(before).toMatchObject({ conflict: 'none', chosen: false });
  const other = before.values[1]?.id ?? '';
  value(await chooseAssertions(catalogue, { soldier, property: 'name', assertions: [other] }));
  expect(await property('name')).toMatchObject({ chosen: true, shown: [other] });
});
