import { createContext, useContext, useSyncExternalStore } from 'react';
import type { SoldierSummary } from '../../core/model/summary';
import type { SummaryList } from '../../data/queries/watch-summaries';

/** One list for the whole window: the catalogue's table, the palette and every choice of a man read it. */
export const SummariesContext = createContext<SummaryList | null>(null);

type Summaries = { readonly summaries: readonly SoldierSummary[]; readonly loaded: boolean };

/** The summaries of all men, kept up with every write; the array is the same until something changes. */
export function useSummaries(): Summaries {
  const list = useContext(SummariesContext);
  if (list === null) throw new Error('useSummaries outside its provider');
  const summaries = useSyncExternalStore(list.subscribe, list.current);
  return { summaries, loaded: list.loaded() };
}
