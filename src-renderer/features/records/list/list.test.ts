import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { soldierRows } from '../../../core/exchange/testing/rows';
import type { SoldierSummary } from '../../../core/model/summary';
import { keepOrder } from './kept-order';
import { menOrder } from './sort-men';

function man(id: string, parts: Partial<SoldierSummary>): SoldierSummary {
  const [summary] = soldierRows(id, `Homme ${id}`).summaries;
  if (summary === undefined) throw new Error('no row');
  return { ...summary, ...parts };
}

const men = [
  man('1', { status: 'flagged', sites: ['site:vincennes'], cemeteries: ['site:bagneux'], name: 'Zeïnoulla' }),
  man('2', { status: 'confirmed', sites: ['site:vincennes', 'site:caen'], name: 'Élie', birthYears: [1912, 1912] }),
  man('3', { status: 'flagged', sites: ['site:caen'], name: '', birthYears: null }),
];
const ids = (list: readonly SoldierSummary[]): readonly string[] => list.map(({ id }) => id);
const french = new Intl.Collator('fr').compare;

describe('the list of men', () => {
  test('names sort as the language does, and a man without a name or a year comes last either way', () => {
    expect(ids(men.toSorted(menOrder({ column: 'name', direction: 'ascending' }, french)))).toEqual(['2', '1', '3']);
    expect(ids(men.toSorted(menOrder({ column: 'name', direction: 'descending' }, french)))).toEqual(['1', '2', '3']);
    expect(ids(men.toSorted(menOrder({ column: 'years', direction: 'descending' }, french)))).toEqual(['1', '2', '3']);
  });

  test('an edit leaves the men in the very order that sorting all of them anew would give', () => {
    const names = fc.array(fc.record({ id: fc.integer({ min: 0, max: 20 }), name: fc.constantFrom('Zoé', 'Élie', 'Elie', 'Ахмет', '') }), { maxLength: 12 });
    const compare = menOrder({ column: 'name', direction: 'ascending' }, french);
    const list = (entries: readonly { readonly id: number; readonly name: string }[], before: readonly SoldierSummary[] = []) =>
      [...new Map(entries.map(({ id, name }) => [String(id), name] as const))].map(
        // A man who did not change is the same object, as in the live list.
        ([id, name]) => before.find((known) => known.id === id && known.name === name) ?? man(id, { name }),
      );
    fc.assert(
      fc.property(names, names, (first, second) => {
        const before = keepOrder(null, list(first), compare);
        const after = list(second, before.men);
        expect(ids(keepOrder(before, after, compare).sorted)).toEqual(ids(after.toSorted(compare)));
      }),
    );
  });
});
