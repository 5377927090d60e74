import { noYear, yearOf } from './blocks';
import { factKinds } from './fact-tokens';
import type { Rows } from './rows';

/** A block with more men than this is a very common name; of it only those near in year are compared, where years are unknown those of one place. */
export const largest = 300;
/** Even then no man is compared with more of one block. */
const mostOfOne = 2_000;
const originKind = factKinds.indexOf('origin');

/** Whether two rows of a very common name are compared; `taken` is how many of the block already are. */
export function isNearEnough(rows: Rows, row: number, other: number, taken: number): boolean {
  if (taken >= mostOfOne) return false;
  const year = yearOf(rows, row);
  const otherYear = yearOf(rows, other);
  if (year !== noYear && otherYear !== noYear) return Math.abs(year - otherYear) <= 1;
  // Where a year is unknown: one place; where a place is unknown too, as many as an ordinary block holds.
  return hasOrigin(rows, row) && hasOrigin(rows, other) ? sharePlace(rows, row, other) : taken < largest;
}

function hasOrigin(rows: Rows, row: number): boolean {
  for (let at = rows.tokenFrom.at(row); at < rows.tokenFrom.at(row + 1); at += 1) if (rows.token.at(at) >>> 27 === originKind) return true;
  return false;
}

function sharePlace(rows: Rows, row: number, other: number): boolean {
  const tokens = rows.token.values;
  for (let i = rows.tokenFrom.at(row); i < rows.tokenFrom.at(row + 1); i += 1) {
    if ((tokens[i] ?? 0) >>> 27 !== originKind) continue;
    for (let j = rows.tokenFrom.at(other); j < rows.tokenFrom.at(other + 1); j += 1) if (tokens[i] === tokens[j]) return true;
  }
  return false;
}
