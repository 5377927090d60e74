import { useSyncExternalStore } from 'react';
import type { ListSearch } from '../../core/model/saved-search';
import { readRemembered, remember } from '../shell/remembered';

const name = 'records.list-search';
const listeners = new Set<() => void>();
let present: ListSearch | null = null;

const wholeList: ListSearch = { query: '', facets: {}, sort: { column: 'name', direction: 'ascending' } };
/** The order of the answer rather than of a column. */
export const byRelevance: ListSearch['sort'] = { column: 'relevance', direction: 'ascending' };

function current(): ListSearch {
  present ??= { ...wholeList, ...readRemembered<Partial<ListSearch>>(name, {}) };
  return present;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Changes what the list of men asks for, from wherever it is said: its own field, a saved search, the palette. Survives a restart. */
export function askList(parts: Partial<ListSearch>): void {
  present = { ...current(), ...parts };
  remember(name, present);
  for (const listener of listeners) listener();
}

export function useListSearch(): ListSearch {
  return useSyncExternalStore(subscribe, current);
}
