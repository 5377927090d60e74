import type { Change } from '../../core/changes/change';

/** Changes of one transaction at most; a revert counts for all that it reaches (design.md §5, Undo). */
const rowsInTransaction = 500;

/** Cuts into parts small enough for one transaction each, keeping the order. */
export function inChunks(changes: readonly Change[]): readonly (readonly Change[])[] {
  const chunks: Change[][] = [];
  let weight = rowsInTransaction;
  for (const change of changes) {
    const own = 1 + (change.targets?.length ?? 0);
    const current = chunks.at(-1);
    if (current === undefined || weight + own > rowsInTransaction) {
      chunks.push([change]);
      weight = own;
    } else {
      current.push(change);
      weight += own;
    }
  }
  return chunks;
}
