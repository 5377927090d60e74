import type { Citation, PageReference } from '../../../core/model/page';
import type { AssertionRow, AttachmentRow, DocumentRow } from '../../../data/rows';
import { pageIndexOf } from '../../../panels/citation/source-label';

/** A document beside the record: attached to the man, only cited, or brought along from the inbox. */
export type WorkDocument = {
  readonly document: DocumentRow;
  /** That it speaks of him: one claim, or one of each of his records; none when it is not attached to him. */
  readonly attachments: readonly AttachmentRow[];
};

/**
 * The man's documents in the order they were attached, then those only cited, then the one that was brought along. A
 * document taken over by another, and one turned down, is not among them unless it is the one asked for.
 */
export function workDocuments(
  attachments: readonly AttachmentRow[],
  documents: ReadonlyMap<string, DocumentRow>,
  cited: readonly AssertionRow[],
  brought: DocumentRow | undefined,
): readonly WorkDocument[] {
  const found = new Map<string, WorkDocument>();
  const add = (document: DocumentRow | undefined, attachment: AttachmentRow | undefined) => {
    if (document === undefined) return;
    if (document.fields.mergedInto !== undefined && document.fields.mergedInto !== '' && document.id !== brought?.id) return;
    const known = found.get(document.id)?.attachments ?? [];
    found.set(document.id, { document, attachments: attachment === undefined ? known : [...known, attachment] });
  };
  for (const attachment of attachments) add(documents.get(attachment.document), attachment);
  for (const assertion of cited) add(documents.get(assertion.document ?? ''), undefined);
  add(brought, undefined);
  return [...found.values()];
}

/** Indexes of the pages that speak of him, from 0: all of them unless every claim names some. */
export function pagesSpokenOf({ document, attachments }: WorkDocument): readonly number[] {
  const all = document.pages.map((_, index) => index);
  if (attachments.length === 0 || attachments.some(({ pages }) => pages === undefined)) return all;
  return all.filter((index) => attachments.some(({ pages }) => pages?.includes(index)));
}

/** The page to show: the one asked for when it is one of the document's, else the first that speaks of him. Index from 0. */
export function openPage(document: DocumentRow, wanted: PageReference | undefined, first = 0): number {
  const index = pageIndexOf(document, wanted);
  return index < 0 ? first : index;
}

/** The values read on a page with a rectangle of their own. */
export function framedOn(assertions: readonly AssertionRow[], open: Citation): readonly AssertionRow[] {
  return assertions.filter(
    ({ citation }) =>
      citation?.region !== undefined &&
      citation.document === open.document &&
      citation.page?.scan === open.page?.scan &&
      citation.page?.page === open.page?.page,
  );
}
