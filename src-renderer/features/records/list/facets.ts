import type { SoldierSummary } from '../../../core/model/summary';

export const facetNames = ['status', 'site', 'cemetery', 'war', 'list'] as const;
export type FacetName = (typeof facetNames)[number];

/** Values chosen in each facet: one of them within a facet, all facets together. */
export type FacetChoice = { readonly [name in FacetName]: readonly string[] };
/** How many men each value would show, given what is chosen in the other facets. */
export type FacetCounts = { readonly [name in FacetName]: ReadonlyMap<string, number> };

export const noChoice: FacetChoice = { status: [], site: [], cemetery: [], war: [], list: [] };

const valuesOf: { readonly [name in FacetName]: (summary: SoldierSummary) => readonly string[] } = {
  status: (summary) => [summary.status],
  site: (summary) => summary.sites,
  cemetery: (summary) => summary.cemeteries,
  war: (summary) => summary.wars,
  list: (summary) => summary.lists,
};

export function isChosen(choice: FacetChoice): boolean {
  return facetNames.some((name) => choice[name].length > 0);
}

/**
 * The men who pass every facet, and the counts, in one pass: a man counts in a facet when no other facet rules him out,
 * so that a count says what a click would show.
 */
export function applyFacets(
  summaries: readonly SoldierSummary[],
  choice: FacetChoice,
): { readonly passing: readonly SoldierSummary[]; readonly counts: FacetCounts } {
  const counts = { status: new Map(), site: new Map(), cemetery: new Map(), war: new Map(), list: new Map() } satisfies FacetCounts;
  const wanted = facetNames.map((name) => (choice[name].length === 0 ? null : new Set(choice[name])));
  const passing: SoldierSummary[] = [];
  for (const summary of summaries) {
    let failures = 0;
    let failing: FacetName | null = null;
    facetNames.forEach((name, index) => {
      const set = wanted[index] ?? null;
      if (set === null || valuesOf[name](summary).some((value) => set.has(value))) return;
      failures += 1;
      failing = name;
    });
    if (failures > 1) continue;
    if (failures === 0) passing.push(summary);
    for (const name of facetNames) {
      if (failures === 1 && failing !== name) continue;
      for (const value of new Set(valuesOf[name](summary))) counts[name].set(value, (counts[name].get(value) ?? 0) + 1);
    }
  }
  return { passing, counts };
}

/** A facet's choice with one value put in or taken out. */
export function toggleFacet(choice: FacetChoice, name: FacetName, value: string): FacetChoice {
  const values = choice[name];
  return { ...choice, [name]: values.includes(value) ? values.filter((other) => other !== value) : [...values, value] };
}
