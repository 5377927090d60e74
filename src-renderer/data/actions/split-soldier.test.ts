import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { soldierRecord } from '../queries/soldier-record';
import { value } from '../testing/expect-value';
import { nameAssertion } from '../testing/samples';
import { idsOf, twoMen } from '../testing/two-men';
import { assertValue } from './assert-value';
import { decideStatus } from './decide-status';
import { moveValues } from './move-values';
import { splitSoldier } from './split-soldier';

const reason = 'Deux villages.';

describe('one record that speaks of two men', () => {
  test('is split: what is chosen goes to a new man with its decisions, its documents come along, and undo brings all back', async () => {
    const { catalogue, first, third } = await twoMen();
    const { assertion } = value(await assertValue(catalogue, { soldier: first.soldier, assertion: nameAssertion('Umarov', third) }));
    const before = await idsOf(catalogue, first.soldier);
    expect(await splitSoldier(catalogue, { soldier: first.soldier, entities: [], reason })).toMatchObject({ failure: { why: 'nothing-to-do' } });
    const split = value(await splitSoldier(catalogue, { soldier: first.soldier, entities: [assertion], reason: 'Deux hommes sur une fiche.', distinct: true }));
    const made = await soldierRecord(catalogue, split.soldier);
    expect(made?.summary).toMatchObject({ name: 'Umarov', status: 'flagged' });
    expect(made?.attachments.map(({ document }) => document)).toEqual([third]);
    expect((await catalogue.database.profiles.get(split.soldier))?.distinct).toEqual([first.soldier]);
    expect((await idsOf(catalogue, first.soldier)).assertions).toEqual(first.assertions.toSorted());
    value(await catalogue.undo());
    expect(await idsOf(catalogue, first.soldier)).toEqual(before);
    expect(await soldierRecord(catalogue, split.soldier)).toBeUndefined();
  });

  test('what belongs to a third man is refused', async () => {
    const { catalogue, first, second } = await twoMen();
    const entities = second.assertions.slice(0, 1);
    expect(await splitSoldier(catalogue, { soldier: first.soldier, entities, reason })).toMatchObject({ failure: { why: 'not-found', entity: entities[0] } });
  });

  test('values and documents move to another man that is there, each with what was decided on it', async () => {
    const { catalogue, first, second } = await twoMen();
    const attachment = first.attachments[0] ?? '';
    value(await decideStatus(catalogue, { subject: { type: 'attachment', id: attachment }, to: 'probable', reason: 'Lisible.' }));
    value(await moveValues(catalogue, { from: first.soldier, entities: [...first.assertions, attachment], to: second.soldier, reason: 'Fiche du second.' }));
    expect(await idsOf(catalogue, second.soldier)).toMatchObject({ attachments: [...second.attachments, attachment].sort() });
    expect(await idsOf(catalogue, first.soldier)).toMatchObject({ assertions: [], attachments: [] });
    expect(await catalogue.database.attachments.get(attachment)).toMatchObject({ soldier: second.soldier, status: [{ to: 'probable' }] });
  });
});
