import type { Catalogue } from '../catalogue';
import { groupBy } from '../group-by';
import type { BatchRow, DocumentRow } from '../rows';

/** Unattached documents that came in together. */
export type InboxBatch = { readonly batch: string; readonly wall: string; readonly label: string; readonly documents: readonly DocumentRow[] };

/** The inbox, newest import first, its documents in the order they came; at most `limit` documents. */
export async function inboxDocuments(catalogue: Catalogue, limit = 20_000): Promise<readonly InboxBatch[]> {
  const { database } = catalogue;
  const rows = await database.documents.orderBy('inbox').reverse().limit(limit).toArray();
  const groups = [...groupBy(rows, (row) => row.batch)];
  const batches = await database.batches.bulkGet(groups.map(([batch]) => batch));
  return groups.map(([batch, documents], index) => {
    const known: BatchRow | undefined = batches[index];
    const inOrder = documents.toSorted((left, right) => (left.createdChange < right.createdChange ? -1 : 1));
    return { batch, wall: known?.wall ?? inOrder[0]?.createdAt ?? '', label: known?.label ?? '', documents: inOrder };
  });
}

/**
 * For a live query: runs again when a document or a file is written, of which the inbox is made, and not when anything else is, such as the texts
 * of its pages. A new object each time. Of each table one key is read, by a cursor, for which Dexie watches the whole of it.
 */
export async function inboxMoves(catalogue: Catalogue): Promise<object> {
  const { documents, scans } = catalogue.database;
  await Promise.all([documents, scans].map((table) => table.limit(1).eachPrimaryKey(() => undefined)));
  return {};
}
