import { useDeferredValue, useMemo, useRef, useState } from 'react';
import type { SoldierSummary } from '../../../core/model/summary';
import type { SearchHit } from '../../../core/search/answer';
import { createFacets, type FacetChoice, type FacetCounts, facetNames, noChoice } from '../../../core/search/facets';
import { useListSearch } from '../../../panels/search/list-search';
import { type MenSearch, useMenSearch } from '../../../panels/search/use-men-search';
import type { Sort } from '../../../ui/virtual-table.types';
import { type KeptOrder, keepOrder } from './kept-order';
import { menOrder } from './sort-men';

/** As many men as are likely to be looked at under one query are told with their reasons. */
const toldReasons = 200;

export type FoundMen = {
  readonly rows: readonly SoldierSummary[];
  readonly counts: FacetCounts;
  /** Why a man was found, by his id. */
  readonly hits: ReadonlyMap<string, SearchHit>;
  readonly search: MenSearch;
};

/**
 * The men the list shows: those the index found for the query, narrowed by the filters, in the order of the answer (`ranked`) or
 * of a column. Typing never waits for it: the list follows when there is time.
 */
export function useFoundMen(summaries: readonly SoldierSummary[], order: { readonly ranked: boolean; readonly sort: Sort }, compareNames: Compare): FoundMen {
  const { query, facets: chosen } = useListSearch();
  const search = useMenSearch(query, { limit: toldReasons });
  const answer = useDeferredValue(search.answer);
  const { column, direction } = order.sort;
  const compare = useMemo(() => menOrder({ column, direction }, compareNames), [column, direction, compareNames]);
  const kept = useRef<KeptOrder | null>(null);
  const [facets] = useState(createFacets);
  // Sorted before it is narrowed, so that a letter typed never sorts anything.
  const sorted = useMemo(() => {
    kept.current = keepOrder(kept.current, summaries, compare);
    return kept.current.sorted;
  }, [summaries, compare]);
  const men = answer?.men;
  const { passing, counts } = useMemo(() => {
    facets.keep(sorted);
    return facets.apply(facetChoice(chosen), men === undefined ? null : { men, ranked: order.ranked });
  }, [facets, sorted, chosen, men, order.ranked]);
  const hits = useMemo(() => new Map((answer?.hits ?? []).map((hit) => [hit.man, hit])), [answer]);
  return { rows: passing, counts, hits, search };
}

type Compare = (left: string, right: string) => number;

/** What is chosen, of the facets that exist: a saved search may name one of a later version. */
export function facetChoice(chosen: { readonly [facet: string]: readonly string[] }): FacetChoice {
  const entries = facetNames.map((name) => [name, chosen[name] ?? []] as const);
  return { ...noChoice, ...Object.fromEntries(entries) };
}
