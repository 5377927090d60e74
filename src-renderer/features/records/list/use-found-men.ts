import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { SoldierSummary } from '../../../core/model/summary';
import type { SearchHit } from '../../../core/search/answer';
import { createFacets, type FacetChoice, type FacetCounts, facetNames, noChoice } from '../../../core/search/facets';
import { useListSearch } from '../../../panels/search/list-search';
import { type MenSearch, useMenSearch } from '../../../panels/search/use-men-search';
import type { Sort } from '../../../ui/virtual-table.types';
import { type KeptOrder, keepOrder } from './kept-order';
import { menOrder } from './sort-men';

/** Men told with their reasons at once: more than are in sight. Who stops typing is told the reasons of as many as he may scroll to. */
const toldAtOnce = 20;
const toldAtRest = 200;
const restMilliseconds = 500;

export type FoundMen = {
  readonly rows: readonly SoldierSummary[];
  readonly counts: FacetCounts;
  /** Why a man was found, by his id. */
  readonly hits: ReadonlyMap<string, SearchHit>;
  /** Settled when the rows answer the query. */
  readonly search: MenSearch;
};

/**
 * The men the list shows: those the index found for the query, narrowed by the filters, in the order of the answer (`ranked`) or
 * of a column. Typing never waits for it: the list follows when there is time.
 */
export function useFoundMen(summaries: readonly SoldierSummary[], order: { readonly ranked: boolean; readonly sort: Sort }, compareNames: Compare): FoundMen {
  const { query, facets: chosen } = useListSearch();
  const search = useMenSearch(query, { limit: toldAtOnce });
  const answer = useDeferredValue(search.answer);
  const atRest = useMenSearch(useRested(query) ? query : '', { limit: toldAtRest }).answer;
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
  const told = atRest?.query === answer?.query ? atRest : answer;
  const hits = useMemo(() => new Map((told?.hits ?? []).map((hit) => [hit.man, hit])), [told]);
  return { rows: passing, counts, hits, search: { ...search, settled: search.settled && answer === search.answer } };
}

type Compare = (left: string, right: string) => number;

/** Whether the query has stood for a while. */
function useRested(query: string): boolean {
  const [rested, setRested] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setRested(query), restMilliseconds);
    return () => clearTimeout(timer);
  }, [query]);
  return rested === query;
}

/** What is chosen, of the facets that exist: a saved search may name one of a later version. */
export function facetChoice(chosen: { readonly [facet: string]: readonly string[] }): FacetChoice {
  const entries = facetNames.map((name) => [name, chosen[name] ?? []] as const);
  return { ...noChoice, ...Object.fromEntries(entries) };
}
