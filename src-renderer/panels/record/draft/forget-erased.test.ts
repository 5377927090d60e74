import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { propertyOf } from '../../../core/properties';
import { createSoldier } from '../../../data/actions/create-soldier';
import { eraseEntity } from '../../../data/testing/erase-entity';
import { value } from '../../../data/testing/expect-value';
import { openForTest } from '../../../data/testing/open-for-test';
import { nameAssertion } from '../../../data/testing/samples';
import { draftKey, keepDraft, keptDraft } from './drafts';
import { forgetErased } from './forget-erased';
import { newDraft } from './value-draft';

const stored = new Map<string, string>();
Object.assign(globalThis, {
  localStorage: { getItem: (key: string) => stored.get(key) ?? null, setItem: (key: string, text: string) => void stored.set(key, text) },
});

test('what was begun of an erased man or value is gone, and nothing else', async () => {
  const { catalogue } = await openForTest();
  const man = async (name: string) => value(await createSoldier(catalogue, { assertions: [nameAssertion(name)] }));
  const [erased, kept] = [await man('Omarov'), await man('Nazarov')];
  const property = propertyOf('name');
  if (property === undefined) throw new Error('no name');
  const begin = (soldier: string, slot: string) => {
    const key = draftKey(catalogue.id, soldier, slot);
    keepDraft(key, { values: { value: { ...newDraft(property), written: 'à moitié' } } });
    return key;
  };
  const gone = [begin(erased.soldier, 'new:name'), begin(kept.soldier, `correct:${kept.assertions[0] ?? ''}`)];
  const there = begin(kept.soldier, 'new:name');
  await forgetErased(catalogue);
  expect(gone.map((key) => keptDraft(key)?.values.value?.written)).toEqual(['à moitié', 'à moitié']);
  for (const entity of [erased.soldier, kept.assertions[0] ?? '']) await eraseEntity(catalogue, entity);
  await forgetErased(catalogue);
  expect(gone.map((key) => keptDraft(key))).toEqual([undefined, undefined]);
  expect(keptDraft(there)?.values.value?.written).toBe('à moitié');
});
