import { type Blocks, rowMask, standing, standingShift } from './blocks';
import { isNearEnough, largest } from './near-enough';
import type { Rows } from './rows';

/** Walks the blocks of one row, which need not stand in them. Each other row that shares one is taken once however many blocks the two share. */
export function createVisit(rows: Rows): (row: number, blocks: Blocks, take: (other: number) => void) => void {
  let seen = new Uint32Array(1024);
  let stamp = 0;

  return (row, blocks, take) => {
    if (seen.length < blocks.rows) {
      seen = new Uint32Array(Math.max(blocks.rows, seen.length * 2));
      stamp = 0;
    }
    stamp += 1;
    const block = (key: number): void => {
      const bucket = key & blocks.mask;
      const start = blocks.from[bucket] ?? 0;
      const end = blocks.from[bucket + 1] ?? 0;
      const isLarge = end - start > largest;
      let taken = 0;
      for (let at = start; at < end; at += 1) {
        const entry = blocks.row[at] ?? 0;
        const other = entry & rowMask;
        if (blocks.key[at] !== key || entry >>> standingShift > standing.found || (isLarge && !isNearEnough(rows, row, other, taken))) continue;
        taken += 1;
        if (other === row || seen[other] === stamp) continue;
        seen[other] = stamp;
        take(other);
      }
    };
    for (let at = rows.keyFrom.at(row); at < rows.quietFrom.at(row); at += 1) block(rows.key.at(at));
    for (let at = rows.askFrom.at(row); at < rows.askFrom.at(row + 1); at += 1) block(rows.ask.at(at));
  };
}
