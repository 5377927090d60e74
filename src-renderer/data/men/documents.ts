import type { CatalogueDatabase } from '../database';
import type { DocumentRow } from '../rows';

export type DocumentsById = ReadonlyMap<string, DocumentRow>;

/** These documents, and those they are copies of, as far as they are here. */
export async function documentsWithOriginals(database: CatalogueDatabase, ids: readonly string[]): Promise<DocumentsById> {
  const found = new Map<string, DocumentRow>();
  const asked = new Set(['']);
  for (let wanted: readonly string[] = ids; wanted.length > 0; ) {
    const fresh = [...new Set(wanted)].filter((id) => !asked.has(id));
    for (const id of fresh) asked.add(id);
    const rows = (await database.documents.bulkGet(fresh)).filter((row): row is DocumentRow => row !== undefined);
    for (const row of rows) found.set(row.id, row);
    wanted = rows.flatMap((row) => row.fields.copyOf ?? []);
  }
  return found;
}

/** Of documents that are read already: these, and those they are copies of. */
export function withOriginals(ids: readonly string[], documents: DocumentsById): readonly DocumentRow[] {
  const chosen = new Map<string, DocumentRow>();
  const waiting = [...ids];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const row = documents.get(id);
    if (row === undefined || chosen.has(id)) continue;
    chosen.set(id, row);
    if (row.fields.copyOf !== undefined) waiting.push(row.fields.copyOf);
  }
  return [...chosen.values()];
}
