import type { Catalogue } from '../catalogue';
import type { AssertionRow, AttachmentRow, DocumentRow, ScanRow, SummaryRow } from '../rows';

export type DocumentWithScans = {
  readonly document: DocumentRow;
  /** By SHA-256. */
  readonly scans: ReadonlyMap<string, ScanRow>;
  /** Standing ones. */
  readonly attachments: readonly AttachmentRow[];
  readonly summaries: ReadonlyMap<string, SummaryRow>;
  /** Live values cited from it. */
  readonly cited: readonly AssertionRow[];
};

/** One document with its scans, the men it is attached to and the values read from it. */
export async function documentWithScans(catalogue: Catalogue, id: string): Promise<DocumentWithScans | undefined> {
  const { database } = catalogue;
  const document = await database.documents.get(id);
  if (document === undefined) return undefined;
  const [scans, attachmentRows, assertionRows] = await Promise.all([
    scansByIds(catalogue, document.scans),
    database.attachments.where('document').equals(id).toArray(),
    database.assertions.where('document').equals(id).toArray(),
  ]);
  const attachments = attachmentRows.filter((row) => row.withdrawn === undefined);
  const men = [...new Set(attachments.map((row) => row.soldier))];
  const summaries = (await database.summaries.bulkGet(men)).flatMap((row) => (row === undefined ? [] : [[row.id, row] as const]));
  return { document, scans, attachments, summaries: new Map(summaries), cited: assertionRows.filter((row) => row.withdrawn === undefined) };
}

export async function documentsByIds(catalogue: Catalogue, ids: readonly string[]): Promise<ReadonlyMap<string, DocumentRow>> {
  const rows = await catalogue.database.documents.bulkGet([...new Set(ids)]);
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row] as const])));
}

export async function scansByIds(catalogue: Catalogue, ids: readonly string[]): Promise<ReadonlyMap<string, ScanRow>> {
  const rows = await catalogue.database.scans.bulkGet([...new Set(ids)]);
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row] as const])));
}
