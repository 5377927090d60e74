import type { Citation, PageReference } from '../../../core/model/page';
import type { AssertionRow, AttachmentRow, DocumentRow } from '../../../data/rows';
import { pageIndexOf } from '../../../panels/citation/source-label';

/** A document beside the record: attached to the man, only cited, or brought along from the inbox. */
export type WorkDocument = { readonly document: DocumentRow /** Undefined: not attached to him. */; readonly attachment: AttachmentRow | undefined };

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
    if (document === undefined || found.has(document.id)) return;
    if (document.fields.mergedInto !== undefined && document.fields.mergedInto !== '' && document.id !== brought?.id) return;
    found.set(document.id, { document, attachment });
  };
  for (const attachment of attachments) add(documents.get(attachment.document), attachment);
  for (const assertion of cited) add(documents.get(assertion.document ?? ''), undefined);
  add(brought, undefined);
  return [...found.values()];
}

/** The page to show: the one asked for when it is one of the document's, else its first. Index from 0. */
export function openPage(document: DocumentRow, wanted: PageReference | undefined): number {
  return Math.max(0, pageIndexOf(document, wanted));
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
