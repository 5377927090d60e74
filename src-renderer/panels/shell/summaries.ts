import { useSyncExternalStore } from 'react';
import type { SoldierSummary } from '../../core/model/summary';
import type { Catalogue } from '../../data/catalogue';
import { type SummaryList, watchSummaries } from '../../data/queries/watch-summaries';
import { useCatalogue } from './catalogue';

// One list for each open catalogue, whoever shows it: the list, the palette, the inbox and the exchange read the same array.
const lists = new WeakMap<Catalogue, SummaryList>();

export function summaryList(catalogue: Catalogue): SummaryList {
  const known = lists.get(catalogue);
  if (known !== undefined) return known;
  const list = watchSummaries(catalogue);
  lists.set(catalogue, list);
  return list;
}

export type Summaries = {
  /** In the order of ids; the same array until something changes. */
  readonly summaries: readonly SoldierSummary[];
  /** False while the first reading runs: an empty list then means nothing yet. */
  readonly loaded: boolean;
};

/** Every man of the open catalogue, live. */
export function useSummaries(): Summaries {
  const list = summaryList(useCatalogue());
  const summaries = useSyncExternalStore(list.subscribe, list.current);
  return { summaries, loaded: list.loaded() };
}
