import type { CatalogueDatabase } from '../database';
import { lookUpInShort } from '../look-up';
import type { MarkRow } from '../rows';

/** Every mark that touches these soldiers or a record said to be the same man as one of them, directly or through others. */
export async function marksAround(database: CatalogueDatabase, soldiers: Iterable<string>): Promise<readonly MarkRow[]> {
  const marks = new Map<string, MarkRow>();
  const seen = new Set(soldiers);
  for (let fresh = [...seen]; fresh.length > 0; ) {
    const rows = await lookUpInShort(database.marks, 'between', fresh);
    fresh = [];
    for (const row of rows) {
      marks.set(row.id, row);
      if (row.kind !== 'same' || row.withdrawn !== undefined) continue;
      for (const id of row.between) {
        if (seen.has(id)) continue;
        seen.add(id);
        fresh.push(id);
      }
    }
  }
  return [...marks.values()];
}
