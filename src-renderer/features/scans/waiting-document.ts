import type { PreviewObstacle, QuarterTurn } from '../../core/model/scan';
import { turnOfPage } from '../../core/model/turn';
import type { InboxBatch } from '../../data/queries/inbox';
import type { DocumentRow, ScanRow } from '../../data/rows';

/** One document of the inbox as its thumbnail shows it. */
export type WaitingDocument = {
  readonly id: string;
  readonly row: DocumentRow;
  /** Its title, else the name of its first file. */
  readonly name: string;
  readonly pages: number;
  readonly files: number;
  readonly obstacle: PreviewObstacle | undefined;
  /** Of the first page. */
  readonly cover: { readonly scan: string; readonly page: number; readonly size: number; readonly turn: QuarterTurn } | undefined;
};

export type WaitingBatch = {
  readonly id: string;
  /** ISO 8601. */
  readonly wall: string;
  /** Slug of what made them, such as `import-scan`. */
  readonly label: string;
  readonly documents: readonly WaitingDocument[];
};

/** The inbox in the order it is read in: batches as given, in each the documents by name, numbers by value. */
export function waitingBatches(
  batches: readonly InboxBatch[],
  scans: ReadonlyMap<string, ScanRow>,
  compare: (left: string, right: string) => number,
): readonly WaitingBatch[] {
  return batches.map(({ batch, wall, label, documents }) => ({
    id: batch,
    wall,
    label,
    documents: documents.map((row) => waiting(row, scans)).sort((left, right) => compare(left.name, right.name)),
  }));
}

function waiting(row: DocumentRow, scans: ReadonlyMap<string, ScanRow>): WaitingDocument {
  const [first] = row.pages;
  const scan = scans.get(first?.scan ?? '');
  const title = row.fields.title?.trim() ?? '';
  return {
    id: row.id,
    row,
    name: title === '' ? (scan?.names[0] ?? row.id) : title,
    pages: row.pages.length,
    files: new Set(row.pages.map((page) => page.scan)).size,
    obstacle: scan?.obstacle,
    cover: first === undefined || scan === undefined ? undefined : { ...first, size: scan.size, turn: turnOfPage(scan, first.page) },
  };
}
