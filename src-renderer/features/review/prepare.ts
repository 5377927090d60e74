import type { Document } from '../../core/model/document';
import type { Citation } from '../../core/model/page';
import type { ManProfile } from '../../core/model/profile';
import { turnOfPage } from '../../core/model/turn';
import type { Catalogue } from '../../data/catalogue';
import { type DecisionSubjectRows, decisionSubject } from '../../data/queries/decision-subject';
import { type DocumentWithScans, documentWithScans } from '../../data/queries/documents';
import { profileOf } from '../../data/queries/profiles';
import type { QueueEntry } from '../../data/queries/review-queue';
import { pageIndexOf } from '../../panels/citation/source-label';
import type { PagesAhead } from '../../panels/page-source/pages-ahead';
import { wantedOf } from '../../panels/page-source/region-crop';
import { documentsToRead, valueToRead } from './page-choice';
import type { ReadingPlace } from './page-pane';

/** All that the work on an item reads, so that the next item is there when the present one is decided. */
export type Prepared = {
  readonly rows: DecisionSubjectRows;
  readonly profile: ManProfile | undefined;
  /** The document that is read first. */
  readonly opened: DocumentWithScans | undefined;
};

export async function prepare(catalogue: Catalogue, { kind, id, soldier }: QueueEntry): Promise<Prepared | undefined> {
  const [rows, profile] = await Promise.all([decisionSubject(catalogue, { type: kind, id }), profileOf(catalogue, soldier)]);
  if (rows === undefined) return undefined;
  const document = firstPlace(rows)?.document;
  return { rows, profile, opened: document === undefined ? undefined : await documentWithScans(catalogue, document) };
}

/** Begins to draw the page that is read first, and what is cut out of it. `wide`: pixels across, where no page was asked for yet; else as wide as the last. */
export function drawAhead(pages: PagesAhead, { rows, opened }: Prepared, wide?: number): void {
  const place = firstPlace(rows);
  const page = opened?.document.pages[place?.page ?? -1];
  const scan = opened?.scans.get(page?.scan ?? '');
  if (opened === undefined || place === null || page === undefined || scan === undefined) return;
  const region = valueToRead(rows.evidence, place.document)?.citation?.region;
  const source = { sha: scan.id, size: scan.size };
  if (region !== undefined) pages.prepare(source, page.page, wantedOf(region, turnOfPage(scan, page.page)));
  pages.prepare(source, page.page, wide === undefined ? undefined : { maxWidth: wide, maxHeight: wide * 3 });
}

/** Where the man is best read: in the document under review, at his name; null where there is no document. */
export function firstPlace(rows: DecisionSubjectRows): ReadingPlace | null {
  const document = documentsToRead(rows.evidence, rows.document)[0];
  if (document === undefined) return null;
  const citation = valueToRead(rows.evidence, document)?.citation;
  const known = rows.evidence.documents.find(({ id }) => id === document);
  const cited = known === undefined ? -1 : pageIndexOf(known, citation?.page);
  // A claim may be about some of the pages only; where nothing was read from them, the first of them is shown.
  const claimed = rows.evidence.attachments.find(({ id }) => id === rows.subject.id)?.pages?.[0] ?? 0;
  return { document, page: cited >= 0 ? cited : claimed, assertion: undefined };
}

/** Where a value was read. */
export function placeOf(document: Document, { page }: Citation, assertion: string): ReadingPlace {
  return { document: document.id, page: Math.max(0, pageIndexOf(document, page)), assertion };
}
