import { type Blocks, rowMask, standing, standingShift } from './blocks';
import { Growing } from './growing';
import { isNearEnough, largest } from './near-enough';
import type { Rows } from './rows';

type Narrowed = { readonly narrowedGroups: number; readonly passedOver: number };

type SharedBlocks = {
  /** Walks all blocks in the order in which they lie in memory; yields the share that is done, 0 to 1. */
  gather(): Generator<number>;
  /** Then takes each pair of rows that share a block once, the lower row first; yields the share that is done. */
  each(take: (lower: number, higher: number) => void): Generator<number>;
  narrowed(): Narrowed;
};

/** Rows of one part: few enough that sorting the pairs of a part stays in the caches. */
const partBits = 10;
const bucketsATurn = 1 << 15;

/** The pairs of a whole register. Going row by row would jump to each of its forty blocks; bucket by bucket reads memory from end to end. */
export function sharedBlocks(rows: Rows, blocks: Blocks): SharedBlocks {
  const parts = Array.from({ length: (blocks.rows >>> partBits) + 1 }, () => new Growing());
  const narrowedKeys = new Set<number>();
  let passedOver = 0;

  function note(one: number, other: number): void {
    if (one === other) return;
    const lower = one < other ? one : other;
    const part = parts[lower >>> partBits];
    part?.push(lower);
    part?.push(one < other ? other : one);
  }

  // Words are found by those of one word only, who are few: whoever is only found looks for nobody.
  function bucket(start: number, end: number): void {
    for (let at = start; at < end; at += 1) {
      const entry = blocks.row[at] ?? 0;
      const how = entry >>> standingShift;
      if (how === standing.found) continue;
      const key = blocks.key[at];
      for (let other = how === standing.lone ? start : at + 1; other < end; other += 1) {
        if (blocks.key[other] !== key) continue;
        const found = blocks.row[other] ?? 0;
        if (meet(how, found >>> standingShift)) note(entry & rowMask, found & rowMask);
      }
    }
  }

  function largeBucket(start: number, end: number): void {
    for (let at = start; at < end; at += 1) {
      const how = (blocks.row[at] ?? 0) >>> standingShift;
      if (how !== standing.found) narrow(at, start, end, how === standing.lone ? standing.found : standing.shared);
    }
  }

  function narrow(own: number, start: number, end: number, wanted: number): void {
    const key = blocks.key[own] ?? 0;
    const row = (blocks.row[own] ?? 0) & rowMask;
    let taken = 0;
    let inBlock = 0;
    for (let at = start; at < end; at += 1) {
      const entry = blocks.row[at] ?? 0;
      if (blocks.key[at] !== key || entry >>> standingShift !== wanted) continue;
      inBlock += 1;
      const other = entry & rowMask;
      if (!isNearEnough(rows, row, other, taken)) continue;
      taken += 1;
      // Each of two who look for each other comes to this; one of them is enough.
      if (wanted === standing.found || other > row) note(row, other);
    }
    if (taken === inBlock) return;
    narrowedKeys.add(key);
    passedOver += inBlock - taken;
  }

  // The loops stand in functions of their own, which are made fast sooner than generators.
  function gatherSome(first: number, last: number): void {
    let start = blocks.from[first] ?? 0;
    for (let at = first; at < last; at += 1) {
      const end = blocks.from[at + 1] ?? 0;
      if (end - start > 1) {
        if (end - start > largest) largeBucket(start, end);
        else bucket(start, end);
      }
      start = end;
    }
  }

  function* gather(): Generator<number> {
    const size = blocks.mask + 1;
    for (let first = 0; first < size; first += bucketsATurn) {
      const last = Math.min(size, first + bucketsATurn);
      gatherSome(first, last);
      yield last / size;
    }
  }

  function takePart(part: Growing, first: number, seen: Uint32Array, take: (lower: number, higher: number) => void): void {
    const { from, higher } = byLower(part, first);
    for (let lower = 0; lower < 1 << partBits; lower += 1) {
      const stamp = first + lower + 1;
      const end = from[lower + 1] ?? 0;
      for (let at = from[lower] ?? 0; at < end; at += 1) {
        const other = higher[at] ?? 0;
        if (seen[other] === stamp) continue;
        seen[other] = stamp;
        take(first + lower, other);
      }
    }
  }

  function* each(take: (lower: number, higher: number) => void): Generator<number> {
    const seen = new Uint32Array(blocks.rows);
    for (const [index, part] of parts.entries()) {
      takePart(part, index << partBits, seen, take);
      part.clear();
      yield (index + 1) / parts.length;
    }
  }

  return { gather, each, narrowed: () => ({ narrowedGroups: narrowedKeys.size, passedOver }) };
}

/** Those that look find those that are found; two who look beside each other's year do not meet there. */
function meet(how: number, other: number): boolean {
  if (how === standing.lone) return other === standing.found;
  return how === standing.shared ? other === standing.shared || other === standing.beside : other === standing.shared;
}

/** The pairs of a part by their lower row, without sorting: counted, then laid. */
function byLower(part: Growing, first: number): { readonly from: Uint32Array; readonly higher: Uint32Array } {
  const from = new Uint32Array((1 << partBits) + 1);
  const { values, length } = part;
  for (let at = 0; at < length; at += 2) from[(values[at] ?? 0) - first + 1] = (from[(values[at] ?? 0) - first + 1] ?? 0) + 1;
  for (let row = 0; row < 1 << partBits; row += 1) from[row + 1] = (from[row + 1] ?? 0) + (from[row] ?? 0);
  const next = from.slice();
  const higher = new Uint32Array(length / 2);
  for (let at = 0; at < length; at += 2) {
    const row = (values[at] ?? 0) - first;
    const place = next[row] ?? 0;
    next[row] = place + 1;
    higher[place] = values[at + 1] ?? 0;
  }
  return { from, higher };
}
