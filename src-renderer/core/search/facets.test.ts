import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IdentityStatus } from '../model/status';
import type { SoldierSummary } from '../model/summary';
import { createFacets, type FacetChoice, facetNames, noChoice } from './facets';

type Plain = Pick<SoldierSummary, 'id' | 'status' | 'sites' | 'cemeteries' | 'wars' | 'lists'>;

const manOf = (plain: Plain): SoldierSummary => plain as SoldierSummary;

const valuesOf = {
  status: (man: Plain): readonly string[] => [man.status],
  site: (man: Plain) => man.sites,
  cemetery: (man: Plain) => man.cemeteries,
  war: (man: Plain) => man.wars,
  list: (man: Plain) => man.lists,
};

/** What the filters mean, without any bitmap. */
function plainly(men: readonly SoldierSummary[], choice: FacetChoice) {
  const fits = (man: SoldierSummary, name: (typeof facetNames)[number]) =>
    choice[name].length === 0 || valuesOf[name](man).some((value) => choice[name].includes(value));
  const counts = Object.fromEntries(
    facetNames.map((name) => {
      const count = new Map<string, number>();
      for (const man of men) {
        if (!facetNames.every((other) => other === name || fits(man, other))) continue;
        for (const value of new Set(valuesOf[name](man))) count.set(value, (count.get(value) ?? 0) + 1);
      }
      return [name, count];
    }),
  );
  return { passing: men.filter((man) => facetNames.every((name) => fits(man, name))), counts };
}

const some = (letters: string) => fc.array(fc.constantFrom(...letters), { maxLength: 3 });
const men = fc.uniqueArray(
  fc
    .record({
      id: fc.integer({ min: 0, max: 80 }).map(String),
      status: fc.constantFrom<IdentityStatus>('flagged', 'possible', 'confirmed'),
      sites: some('abc'),
      cemeteries: some('xy'),
      wars: some('12'),
      lists: some('pq'),
    })
    .map(manOf),
  { selector: ({ id }) => id, maxLength: 70 },
);
const choices = fc.record({
  status: fc.subarray(['flagged', 'possible', 'rejected']),
  site: some('abcz'),
  cemetery: some('xy'),
  war: some('12'),
  list: some('pq'),
});

describe('filters with counts', () => {
  test('say the same as looking at every man, whatever list they were kept up to before', () => {
    fc.assert(
      fc.property(fc.array(men, { minLength: 1, maxLength: 6 }), choices, (lists, choice) => {
        const facets = createFacets();
        for (const [index, list] of lists.entries()) {
          // Rows of the list before that stay are the same objects, as in the program.
          const kept = new Map((lists[index - 1] ?? []).map((man) => [man.id, man]));
          const next = list.map((man, at) => (at % 2 === 0 ? (kept.get(man.id) ?? man) : man));
          facets.keep(next);
          expect(facets.apply(choice)).toEqual(plainly(next, choice));
          expect(facets.apply(noChoice).passing).toEqual(next);
        }
      }),
    );
  });

  test('narrow what a search found, in its order when it is ranked', () => {
    fc.assert(
      fc.property(men, choices, fc.array(fc.integer({ min: 0, max: 90 }).map(String)), (list, choice, ids) => {
        const facets = createFacets();
        facets.keep(list);
        const found = [...new Set(ids)];
        const wanted = plainly(
          list.filter(({ id }) => found.includes(id)),
          choice,
        );
        expect(facets.apply(choice, { men: found, ranked: false })).toEqual(wanted);
        const ranked = facets.apply(choice, { men: found, ranked: true });
        expect(ranked.passing.map(({ id }) => id)).toEqual(found.filter((id) => wanted.passing.some((man) => man.id === id)));
        expect(ranked.counts).toEqual(wanted.counts);
      }),
    );
  });
});
