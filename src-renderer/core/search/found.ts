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
  const size = collected.reduce((sum, part) => sum + part.size, 0);
  return {
    size,
    first(most) {
      const best = collected.flatMap((part, place) => part.best(most).map((man): Place => ({ part: place, ...man })));
      return best.sort((one, other) => other.total - one.total).slice(0, most);
    },
    all(visit) {
      const highest = mostWorth * Math.max(1, words);
      const starts = new Uint32Array(highest + 2);
      for (const part of collected)
        part.each((_, total) => {
          starts[total] = (starts[total] ?? 0) + 1;
        });
      let sum = 0;
      for (let total = highest; total >= 0; total -= 1) {
        const count = starts[total] ?? 0;
        starts[total] = sum;
        sum += count;
      }
      const parts = new Uint8Array(size);
      const places = new Uint32Array(size);
      for (const [part, { each }] of collected.entries()) {
        each((man, total) => {
          const place = starts[total] ?? 0;
          starts[total] = place + 1;
          parts[place] = part;
          places[place] = man;
        });
      }
      for (let at = 0; at < size; at += 1) visit(parts[at] ?? 0, places[at] ?? 0);
    },
  };
}
