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
  return byMan ? menTogether(sorted) : sorted;
}

function familiesFirst<Item extends ReviewItem>(queue: readonly Item[]): readonly Item[] {
  const times = queue.filter(hasFamily).map((item) => ({ item, at: Date.parse(item.familyWaitingSince ?? '') }));
  return [...times.sort((a, b) => a.at - b.at).map(({ item }) => item), ...queue.filter((item) => !hasFamily(item))];
}

function hasFamily({ familyWaitingSince }: ReviewItem): boolean {
  return familyWaitingSince !== null;
}

/** One missing, none missing (only a decision lacks), two, three …; what waits for no next status last. */
function fewestMissingFirst<Item extends ReviewItem>(queue: readonly Item[]): readonly Item[] {
  const most = queue.reduce((found, { missing }) => Math.max(found, missing ?? 0), 1);
  return byRank(queue, ({ missing }) => (missing === null ? most + 1 : missing === 1 ? 0 : missing === 0 ? 1 : missing));
}

/** Each man where his first item stands. */
function menTogether<Item extends ReviewItem>(queue: readonly Item[]): readonly Item[] {
  const places = new Map<string, number>();
  for (const { man } of queue) if (!places.has(man)) places.set(man, places.size);
  return byRank(queue, ({ man }) => places.get(man) ?? 0);
}

/** By whole numbers from 0, equal ones in the order in which they came: each item is looked at twice, whatever their number. */
function byRank<Item>(items: readonly Item[], rankOf: (item: Item) => number): readonly Item[] {
  const ranks = items.map(rankOf);
  const next: number[] = [];
  for (const rank of ranks) next[rank + 1] = (next[rank + 1] ?? 0) + 1;
  for (let rank = 0, before = 0; rank < next.length; rank += 1) {
    before += next[rank] ?? 0;
    next[rank] = before;
  }
  const sorted = [...items];
  items.forEach((item, index) => {
    const rank = ranks[index] ?? 0;
    const place = next[rank] ?? 0;
    sorted[place] = item;
    next[rank] = place + 1;
  });
  return sorted;
}
