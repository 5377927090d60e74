import { type Blocks, noYear, yearOf } from './blocks';
import { factKinds } from './fact-tokens';
import type { Rows } from './rows';

export type Visit = {
  /** Before a pass: nothing has been narrowed yet. */
  begin(): void;
  /** Every later row that shares a block with this one, once. */
  pairs(row: number, blocks: Blocks, take: (other: number) => void): void;
  /** Every row that shares a block with this one, which need not stand in the blocks. */
  neighbours(row: number, blocks: Blocks, take: (other: number) => void): void;
  narrowed(): { readonly narrowedGroups: number; readonly passedOver: number };
};

/** A block with more men than this is a very common name; of it only those near in year are compared, where years are unknown those of one place. */
const largest = 300;
/** Even then no man is compared with more of one block. */
const mostOfOne = 2_000;
const originKind = factKinds.indexOf('origin');

/** Walks the blocks of a row. Each other row is taken once however many blocks the two share. */
export function createVisit(rows: Rows, alive: () => Uint8Array): Visit {
  let seen = new Uint32Array(1024);
  let stamp = 0;
  let narrowedKeys = new Set<number>();
  let passedOver = 0;

  function walk(row: number, blocks: Blocks, least: number, take: (other: number) => void): void {
    if (seen.length < blocks.rows) {
      seen = new Uint32Array(Math.max(blocks.rows, seen.length * 2));
      stamp = 0;
    }
    stamp += 1;
    const living = alive();
    const offer = (other: number): void => {
      if (other < least || other === row || seen[other] === stamp || living[other] === 0) return;
      seen[other] = stamp;
      take(other);
    };
    for (let at = rows.keyFrom.at(row); at < rows.quietFrom.at(row); at += 1) block(row, rows.key.at(at), blocks, offer);
    for (let at = rows.askFrom.at(row); at < rows.loneFrom.at(row); at += 1) block(row, rows.ask.at(at), blocks, offer);
    // Those with more words do not ask for him, so those before this row are taken too.
    const offerAll = (other: number): void => {
      if (other === row || seen[other] === stamp || living[other] === 0 || (other < least && isLone(other))) return;
      seen[other] = stamp;
      take(other);
    };
    for (let at = rows.loneFrom.at(row); at < rows.askFrom.at(row + 1); at += 1) block(row, rows.ask.at(at), blocks, offerAll);
  }

  function block(row: number, key: number, blocks: Blocks, offer: (other: number) => void): void {
    const bucket = key & blocks.mask;
    const start = blocks.from[bucket] ?? 0;
    const end = blocks.from[bucket + 1] ?? 0;
    if (end - start > largest) narrow(row, key, blocks, start, end, offer);
    else for (let at = start; at < end; at += 1) if (blocks.key[at] === key) offer(blocks.row[at] ?? 0);
  }

  function narrow(row: number, key: number, blocks: Blocks, start: number, end: number, offer: (other: number) => void): void {
    const year = yearOf(rows, row);
    let taken = 0;
    let inBlock = 0;
    for (let at = start; at < end; at += 1) {
      if (blocks.key[at] !== key) continue;
      inBlock += 1;
      const other = blocks.row[at] ?? 0;
      const otherYear = yearOf(rows, other);
      const near = year !== noYear && otherYear !== noYear ? Math.abs(year - otherYear) <= 1 : mayShare(row, other, taken);
      if (!near || taken >= mostOfOne) continue;
      taken += 1;
      offer(other);
    }
    if (taken === inBlock) return;
    narrowedKeys.add(key);
    passedOver += inBlock - taken;
  }

  /** Where a year is unknown: one place; where a place is unknown too, as many as an ordinary block holds. */
  function mayShare(row: number, other: number, taken: number): boolean {
    return originsOf(row) && originsOf(other) ? sharePlace(row, other) : taken < largest;
  }

  function originsOf(row: number): boolean {
    for (let at = rows.tokenFrom.at(row); at < rows.tokenFrom.at(row + 1); at += 1) if (rows.token.at(at) >>> 27 === originKind) return true;
    return false;
  }

  function isLone(row: number): boolean {
    return rows.loneFrom.at(row) < rows.askFrom.at(row + 1);
  }

  function sharePlace(row: number, other: number): boolean {
    const tokens = rows.token.values;
    for (let i = rows.tokenFrom.at(row); i < rows.tokenFrom.at(row + 1); i += 1) {
      if ((tokens[i] ?? 0) >>> 27 !== originKind) continue;
      for (let j = rows.tokenFrom.at(other); j < rows.tokenFrom.at(other + 1); j += 1) if (tokens[i] === tokens[j]) return true;
    }
    return false;
  }

  return {
    begin() {
      narrowedKeys = new Set();
      passedOver = 0;
    },
    pairs: (row, blocks, take) => walk(row, blocks, row + 1, take),
    neighbours: (row, blocks, take) => walk(row, blocks, 0, take),
    narrowed: () => ({ narrowedGroups: narrowedKeys.size, passedOver }),
  };
}
