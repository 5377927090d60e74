import { beforeEach, describe, expect, test } from 'vitest';
import { properties, propertyOf } from '../../../core/properties';
import { draftKey, keepDraft, keptDraft, keptSlots } from './drafts';
import { newDraft, type ValueDraft } from './value-draft';

const stored = new Map<string, string>();
Object.assign(globalThis, {
  localStorage: { getItem: (key: string) => stored.get(key) ?? null, setItem: (key: string, text: string) => void stored.set(key, text) },
});
beforeEach(() => stored.clear());

function draft(slug: string, written: string): ValueDraft {
  const property = propertyOf(slug);
  if (property === undefined) throw new Error(`no ${slug}`);
  return { ...newDraft(property), written };
}
const key = draftKey('c', 'man', 'new:army-rank');

describe('what is half typed', () => {
  test('is there again with its place, by man and property, until it is kept or given up', () => {
    const citation = { document: 'card', page: { scan: 'a', page: 3 } };
    keepDraft(key, { values: { value: draft('army-rank', 'capo') }, citation });
    keepDraft(draftKey('c', 'other', 'new:army-rank'), { values: { value: draft('army-rank', 'sold') } });
    expect(keptDraft(key)).toMatchObject({ values: { value: { written: 'capo' } }, citation });
    expect(keptSlots('c', 'man')).toEqual(['new:army-rank']);
    keepDraft(key, null);
    expect(keptDraft(key)).toBeUndefined();
    expect(keptSlots('c', 'other')).toEqual(['new:army-rank']);
  });

  test('of a man not made yet belongs to its catalogue alone', () => {
    keepDraft(draftKey('c', null, 'first'), { values: { name: draft('name', 'KALI') } });
    expect(keptSlots('c', null)).toEqual(['first']);
    expect(keptSlots('sample', null)).toEqual([]);
    expect(keptSlots('c', 'man')).toEqual([]);
  });

  test('of a sealed property is never written down', () => {
    for (const { slug } of properties.filter(({ sealed }) => sealed))
      keepDraft(draftKey('c', 'man', `new:${slug}`), { values: { value: draft(slug, 'secret') } });
    expect([...stored.values()].join()).not.toContain('secret');
    expect(keptSlots('c', 'man')).toEqual([]);
  });

  test('that cannot be understood is as if it were not there', () => {
    for (const text of ['[', 'null', '7', JSON.stringify({ [key]: 7 }), JSON.stringify({ [key]: { values: { value: { property: 'name', type: 'date' } } } })]) {
      stored.set('matricule.record.drafts.1', text);
      expect(keptDraft(key)).toBeUndefined();
      expect(keptSlots('c', 'man')).toEqual([]);
    }
  });
});
