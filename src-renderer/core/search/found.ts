import type { Bits } from './bits';
import type { Collected, Workspace } from './collect';
import type { Segment } from './segment';
import { mostWorth } from './weights';

/** One of the segments an index consists of, with the men in it that are no longer true. */
export type Part = { readonly segment: Segment; readonly deleted: Bits | null; readonly room: Workspace };

/** A man as the index knows him: his place in a part. */
export type Place = { readonly part: number; readonly man: number; readonly total: number; readonly byName: number };

/** All men found in all parts, the best first, as places still packed. */
export type Ordered = { readonly size: number; at(index: number): Place };

/** Puts the men of all parts in the order of their totals, the greatest first; equals keep the order of the parts and of the men. */
export function orderFound(collected: readonly Collected[], words: number): Ordered {
  const size = collected.reduce((sum, { men }) => sum + men.length, 0);
  const starts = new Uint32Array(mostWorth * Math.max(1, words) + 2);
  const highest = starts.length - 2;
  for (const { totals } of collected) {
    for (let at = 0; at < totals.length; at += 1) {
      const bucket = highest - (totals[at] ?? 0) + 1;
      starts[bucket] = (starts[bucket] ?? 0) + 1;
    }
  }
  for (let bucket = 1; bucket < starts.length; bucket += 1) starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
  const parts = new Uint8Array(size);
  const places = new Uint32Array(size);
  for (const [part, { totals }] of collected.entries()) {
    for (let at = 0; at < totals.length; at += 1) {
      const bucket = highest - (totals[at] ?? 0);
      const place = starts[bucket] ?? 0;
      starts[bucket] = place + 1;
      parts[place] = part;
      places[place] = at;
    }
  }
  return {
    size,
    at(index) {
      const part = parts[index] ?? 0;
      const at = places[index] ?? 0;
      const from = collected[part];
      return { part, man: from?.men[at] ?? 0, total: from?.totals[at] ?? 0, byName: from?.byName[at] ?? 0 };
    },
  };
}
