import type { ReviewItem } from './queue';

/** By how long it waits; by how long a family waits; what lacks one condition first (domain.md §4, "Review queue row"). */
export const reviewSorts = ['waiting', 'family', 'one-missing'] as const;
export type ReviewSort = (typeof reviewSorts)[number];

export type ReviewOrder = {
  readonly sort: ReviewSort;
  /** What concerns one man comes together, where his first item stands. */
  readonly byMan: boolean;
};

export const firstOrder: ReviewOrder = { sort: 'waiting', byMan: false };

/**
 * A queue that is in its order of waiting (queue.ts), in the order asked for. Whatever the sort leaves equal stays in the order of
 * waiting, so that the order is total and nothing jumps. Passes over the queue and never compares item with item where it can:
 * 30,000 items are put in order at every decision.
 */
export function inOrder<Item extends ReviewItem>(queue: readonly Item[], { sort, byMan }: ReviewOrder): readonly Item[] {
  const sorted = sort === 'family' ? familiesFirst(queue) : sort === 'one-missing' ? fewestMissingFirst(queue) : queue;
  return byMan ? [...grouped(sorted, ({ man }) => man).values()].flat() : sorted;
}

function familiesFirst<Item extends ReviewItem>(queue: readonly Item[]): readonly Item[] {
  const timed = queue.flatMap((item) => (item.familyWaitingSince === null ? [] : [{ item, at: Date.parse(item.familyWaitingSince) }]));
  return [...timed.sort((a, b) => a.at - b.at).map(({ item }) => item), ...queue.filter(({ familyWaitingSince }) => familyWaitingSince === null)];
}

/** One missing, none missing (only a decision lacks), two, three …; what waits for no next status last. */
function fewestMissingFirst<Item extends ReviewItem>(queue: readonly Item[]): readonly Item[] {
  const byNumber = grouped(queue, ({ missing }) => missing);
  const rank = (missing: number | null) => (missing === null ? Number.POSITIVE_INFINITY : missing === 1 ? -1 : missing);
  return [...byNumber].sort(([a], [b]) => rank(a) - rank(b)).flatMap(([, items]) => items);
}

/** In the order in which the keys first come. */
function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
