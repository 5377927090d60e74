import type { Mark } from '../model/soldier';
import { compareIds } from './clock';

type Men = {
  /** The smallest id among the records said to be the same man; the id itself when nobody said so. */
  manOf(id: string): string;
  /** Marks "two different men" between records that other marks join, directly or through others. */
  readonly conflicts: readonly Mark[];
};

/** Resolves "same man" marks (union-find); withdrawn marks are passed over (design.md §4, Same / distinct). */
export function menOf(marks: readonly Mark[]): Men {
  const parents = new Map<string, string>();
  const manOf = (id: string): string => {
    let root = id;
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
    for (let at = id; at !== root; ) {
      const parent = parents.get(at) ?? root;
      parents.set(at, root);
      at = parent;
    }
    return root;
  };
  const standing = marks.filter((mark) => mark.withdrawn === undefined);
  for (const mark of standing) {
    if (mark.kind !== 'same') continue;
    const [first, second] = [manOf(mark.between[0]), manOf(mark.between[1])].sort(compareIds);
    if (first !== undefined && second !== undefined && first !== second) parents.set(second, first);
  }
  return { manOf, conflicts: standing.filter((mark) => mark.kind === 'distinct' && manOf(mark.between[0]) === manOf(mark.between[1])) };
}
