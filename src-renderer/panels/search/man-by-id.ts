import type { SoldierSummary } from '../../core/model/summary';

/** A man's summary in the live list, which stands in the order of ids; undefined when he has gone since the index answered. */
export function manById(summaries: readonly SoldierSummary[], id: string): SoldierSummary | undefined {
  let low = 0;
  let high = summaries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((summaries[middle]?.id ?? '') < id) low = middle + 1;
    else high = middle;
  }
  const found = summaries[low];
  return found?.id === id ? found : undefined;
}
