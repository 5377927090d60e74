import type { Change } from '../change';
import { preferred } from '../prefer';
import { withoutContent } from '../stamp';

export type ChangeSet = ReadonlyMap<string, Change>;

/**
 * The union of two sets: commutative, associative, idempotent (design.md §5, point 4). Content wins over a bare header;
 * what any erase names stays without content whatever the order in which the two came. The store does the same row by row, as changes arrive.
 */
export function unite(left: ChangeSet, right: ChangeSet): ChangeSet {
  const united = new Map(left);
  for (const [id, change] of right) {
    const known = united.get(id);
    united.set(id, known === undefined ? change : preferred(known, change));
  }
  return honourErasures(united);
}

/** Takes the content from every change that an erase names. An erase cannot be reverted and can itself be erased: its header does the work. */
function honourErasures(changes: ChangeSet): ChangeSet {
  const erased = new Set<string>();
  for (const change of changes.values()) if (change.kind === 'erase') for (const target of change.targets ?? []) erased.add(target);
  if (erased.size === 0) return changes;
  return new Map([...changes].map(([id, change]) => [id, erased.has(id) ? withoutContent(change) : change]));
}
