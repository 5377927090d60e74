import type { SoldierSummary } from '../../../core/model/summary';
import type { Compare } from './sort-men';

/** Men in order, and the order they stand in. */
export type KeptOrder = { readonly compare: Compare; readonly men: readonly SoldierSummary[]; readonly sorted: readonly SoldierSummary[] };

/**
 * Sorts men as an edit leaves them: those that did not change keep their places, the others are put in between. Sorting
 * 100,000 names anew takes most of a second, and every value that is kept changes one of them.
 */
export function keepOrder(before: KeptOrder | null, men: readonly SoldierSummary[], compare: Compare): KeptOrder {
  if (before === null || before.compare !== compare) return { compare, men, sorted: men.toSorted(compare) };
  if (before.men === men) return before;
  const now = new Set(men);
  const then = new Set(before.men);
  const added = men.filter((man) => !then.has(man)).sort(compare);
  return {
    compare,
    men,
    sorted: merge(
      before.sorted.filter((man) => now.has(man)),
      added,
      compare,
    ),
  };
}

function merge(left: readonly SoldierSummary[], right: readonly SoldierSummary[], compare: Compare): readonly SoldierSummary[] {
  if (right.length === 0) return left;
  const merged: SoldierSummary[] = [];
  let next = 0;
  for (const man of left) {
    for (let other = right[next]; other !== undefined && compare(other, man) < 0; other = right[next]) {
      merged.push(other);
      next += 1;
    }
    merged.push(man);
  }
  return [...merged, ...right.slice(next)];
}
