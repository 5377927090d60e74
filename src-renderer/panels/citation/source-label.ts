import type { Document } from '../../core/model/document';
import type { Site } from '../../core/model/others';
import type { Citation, PageReference } from '../../core/model/page';
import type { Scan } from '../../core/model/scan';
import { citationOf } from '../../core/provenance/citation';

/** Index of a page within a document's own order, from 0; -1 when the page is none of them. */
export function pageIndexOf(document: Document, page: PageReference | undefined): number {
  return page === undefined ? -1 : document.pages.findIndex((own) => own.scan === page.scan && own.page === page.page);
}

/**
 * A document in one line: its citation in its site's form, with the page as a reader counts when one is given and the
 * document has several; else its title, else the name its file came under. Empty when nothing at all is known.
 */
export function sourceLabel(document: Document, site: Site | undefined, scan: Scan | undefined, page?: PageReference): string {
  const index = pageIndexOf(document, page);
  const number = index >= 0 && document.pages.length > 1 ? index + 1 : undefined;
  const cited = citationOf(document.fields, site, number);
  if (cited !== '') return cited;
  return document.fields.title?.trim() || (scan?.names[0] ?? '');
}

/** Whether two citations point to the same page of the same document, whatever the rectangle. */
export function samePlace(one: Citation | undefined, other: Citation | undefined): boolean {
  return one?.document === other?.document && one?.page?.scan === other?.page?.scan && one?.page?.page === other?.page?.page;
}
