import type { Rows } from './rows';

/** Rows by their block keys, in one order: the keys of each bucket stand together, their rows by year of birth. */
export type Blocks = {
  readonly rows: number;
  readonly from: Uint32Array;
  readonly row: Uint32Array;
  readonly key: Uint32Array;
  readonly mask: number;
};

/**
 * Lays all rows into their blocks in two passes over the keys, without sorting: some hundredths of a second for 100,000 men.
 * Rows that nobody asks for any more (`alive` 0) are left out.
 */
export function layBlocks(rows: Rows, alive: Uint8Array): Blocks {
  const count = rows.count();
  const keys = rows.key.values;
  const keyFrom = rows.keyFrom.values;
  const size = tableSize(rows.key.length);
  const mask = size - 1;
  const from = new Uint32Array(size + 1);
  for (let row = 0; row < count; row += 1) {
    if (alive[row] === 0) continue;
    for (let at = keyFrom[row] ?? 0; at < (keyFrom[row + 1] ?? 0); at += 1) {
      const bucket = ((keys[at] ?? 0) & mask) + 1;
      from[bucket] = (from[bucket] ?? 0) + 1;
    }
  }
  for (let bucket = 0; bucket < size; bucket += 1) from[bucket + 1] = (from[bucket + 1] ?? 0) + (from[bucket] ?? 0);
  const total = from[size] ?? 0;
  const next = from.slice(0, size);
  const blocks = { rows: count, from, row: new Uint32Array(total), key: new Uint32Array(total), mask };
  for (const row of byYear(rows, alive)) {
    for (let at = keyFrom[row] ?? 0; at < (keyFrom[row + 1] ?? 0); at += 1) {
      const key = keys[at] ?? 0;
      const place = next[key & mask] ?? 0;
      next[key & mask] = place + 1;
      blocks.row[place] = row;
      blocks.key[place] = key;
    }
  }
  return blocks;
}

function tableSize(keys: number): number {
  let size = 1024;
  while (size < keys) size *= 2;
  return size;
}

/** Rows by first year of birth, those without one last; within a year as they came. */
function byYear(rows: Rows, alive: Uint8Array): Uint32Array {
  const count = rows.count();
  const living: number[] = [];
  for (let row = 0; row < count; row += 1) if (alive[row] !== 0) living.push(row);
  return Uint32Array.from(living.sort((one, other) => yearOf(rows, one) - yearOf(rows, other) || one - other));
}

export const noYear = 32_767;

export function yearOf(rows: Rows, row: number): number {
  const at = rows.yearFrom.at(row);
  return at < rows.yearFrom.at(row + 1) ? (rows.firstYear.values[at] ?? noYear) : noYear;
}
