import type { Bits } from './bits';
import type { Collected, Workspace } from './collect';
import type { Segment } from './segment';
import { mostWorth } from './weights';

/** One of the segments an index consists of, with the men in it that are no longer true. */
export type Part = { readonly segment: Segment; readonly deleted: Bits | null; readonly room: Workspace };

/** A man as the index knows him: his place in a part. */
export type Place = { readonly part: number; readonly man: number; readonly total: number; readonly byName: number };

/** All men found in all parts, by what their words are worth, the greatest first; equals stand as they were found. */
export type Ordered = {
  readonly size: number;
  /** The first so many, without putting the rest in order. */
  first(most: number): readonly Place[];
  all(visit: (part: number, man: number) => void): void;
};

export function orderFound(collected: readonly Collected[], words: number): Ordered {
  const size = collected.reduce((sum, { men }) => sum + men.length, 0);
  const highest = mostWorth * Math.max(1, words);
  const counts = new Uint32Array(highest + 1);
  for (const { totals } of collected) for (let at = 0; at < totals.length; at += 1) counts[totals[at] ?? 0] = (counts[totals[at] ?? 0] ?? 0) + 1;
  return {
    size,
    first(most) {
      let least = highest;
      for (let count = counts[least] ?? 0; least > 0 && count < most; ) {
        least -= 1;
        count += counts[least] ?? 0;
      }
      const places: Place[] = [];
      for (const [part, { men, totals, byName }] of collected.entries()) {
        // Of the last bucket only as many as are wanted: a letter typed finds thousands of equals.
        let left = most;
        for (let at = 0; at < totals.length; at += 1) {
          const total = totals[at] ?? 0;
          if (total < least || (total === least && left === 0)) continue;
          if (total === least) left -= 1;
          places.push({ part, man: men[at] ?? 0, total, byName: byName[at] ?? 0 });
        }
      }
      return places.sort((one, other) => other.total - one.total).slice(0, most);
    },
    all(visit) {
      const starts = new Uint32Array(highest + 2);
      for (let total = highest; total > 0; total -= 1) starts[total - 1] = (starts[total] ?? 0) + (counts[total] ?? 0);
      const parts = new Uint8Array(size);
      const places = new Uint32Array(size);
      for (const [part, { men, totals }] of collected.entries()) {
        for (let at = 0; at < totals.length; at += 1) {
          const total = totals[at] ?? 0;
          const place = starts[total] ?? 0;
          starts[total] = place + 1;
          parts[place] = part;
          places[place] = men[at] ?? 0;
        }
      }
      for (let at = 0; at < size; at += 1) visit(parts[at] ?? 0, places[at] ?? 0);
    },
  };
}
