import type { Bits } from './bits';
import type { Workspace } from './collect';
import type { Collected } from './collected';
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
  const highest = mostWorth * Math.max(1, words);
  const counts = new Uint32Array(highest + 1);
  for (const part of collected) part.count(counts);
  const size = counts.reduce((sum, count) => sum + count, 0);
  return {
    size,
    first(most) {
      let least = highest;
      let above = 0;
      while (least > 0 && above + (counts[least] ?? 0) < most) {
        above += counts[least] ?? 0;
        least -= 1;
      }
      // Of the last sum only as many as are wanted: a letter typed finds thousands of equals.
      let equals = most - above;
      const places: Place[] = [];
      const wanted = Math.min(most, size);
      for (const [part, { each, byName }] of collected.entries()) {
        if (places.length === wanted) break;
        each(least, (man, total, at) => {
          if (total === least) {
            if (equals === 0) return false;
            equals -= 1;
          }
          places.push({ part, man, total, byName: byName(man, at) });
          return places.length === wanted;
        });
      }
      return places.sort((one, other) => other.total - one.total);
    },
    all(visit) {
      const starts = new Uint32Array(highest + 2);
      for (let total = highest; total > 0; total -= 1) starts[total - 1] = (starts[total] ?? 0) + (counts[total] ?? 0);
      const parts = new Uint8Array(size);
      const places = new Uint32Array(size);
      for (const [part, { each }] of collected.entries()) {
        each(0, (man, total) => {
          const place = starts[total] ?? 0;
          starts[total] = place + 1;
          parts[place] = part;
          places[place] = man;
          return false;
        });
      }
      for (let at = 0; at < size; at += 1) visit(parts[at] ?? 0, places[at] ?? 0);
    },
  };
}
