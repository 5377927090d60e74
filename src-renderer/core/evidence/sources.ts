import type { Document } from '../model/document';
import { foldForSearch } from '../search/fold';
import type { Evidence } from './evidence';
import { chainOf, countingValues } from './standing';
import { lastDecision } from './status';

/**
 * The documents that count as sources of a man: attached by a claim that is neither withdrawn nor rejected, cited by a live
 * value, and not marked as wrong.
 */
export function sourcesOf(evidence: Pick<Evidence, 'attachments' | 'assertions' | 'documents'>): readonly Document[] {
  const { attachments, documents } = evidence;
  const claimed = new Set(
    attachments
      .filter((attachment) => attachment.withdrawn === undefined && lastDecision(attachment.status)?.to !== 'rejected')
      .map(({ document }) => document),
  );
  const cited = new Set(countingValues(evidence).map(({ citation }) => citation?.document));
  return documents.filter(({ id }) => claimed.has(id) && cited.has(id));
}

/** Whether two documents are independent sources, read over all documents known. */
export type Independence = (a: Document, b: Document) => boolean;

/**
 * Two sources are independent when their creating bodies differ, both being known, and when no chain of copying joins
 * them (domain.md §4, condition 1): the same card in OBD Memorial and in Dresden is one source. Two documents that show
 * the same page of the same file are one as well.
 */
export function independenceAmong(documents: readonly Document[]): Independence {
  const dependence = dependenceAmong(documents);
  return (a, b) => dependence(a, b) === null;
}

/** Why two documents are one source: copies, one page of one file, one creating body, or a body that nobody stated. */
type Dependence = 'copy' | 'same-page' | 'same-body' | 'body-unknown';

export function dependenceAmong(documents: readonly Document[]): (a: Document, b: Document) => Dependence | null {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return (a, b) => {
    const [first, second] = [creatingBody(a), creatingBody(b)];
    const others = chainOf(b.id, byId);
    if (chainOf(a.id, byId).some((id) => others.includes(id))) return 'copy';
    if (sharePage(a, b)) return 'same-page';
    if (first === '' || second === '') return 'body-unknown';
    return first === second ? 'same-body' : null;
  };
}

/**
 * Of all pairs of independent sources the one that weighs most for a reader: kept in two different places, then most of the
 * two seen as original, then agreeing on most facts; of equals the first. Undefined when no two are independent.
 */
export function strongestPair(
  sources: readonly Document[],
  independent: Independence,
  agreeingOn: (a: Document, b: Document) => number,
): readonly [Document, Document] | undefined {
  let best: readonly [Document, Document] | undefined;
  for (const [index, a] of sources.entries()) {
    for (const b of sources.slice(index + 1)) {
      if (!independent(a, b)) continue;
      const gain = best === undefined ? 1 : weightOf([a, b]) - weightOf(best);
      // The facts are compared only to tell equals apart: this runs for every man of the catalogue.
      if (best === undefined || gain > 0 || (gain === 0 && agreeingOn(a, b) > agreeingOn(...best))) best = [a, b];
    }
  }
  return best;
}

function weightOf(pair: readonly [Document, Document]): number {
  return (areOfTwoSites(...pair) ? 3 : 0) + pair.filter(isSeenAsOriginal).length;
}

function areOfTwoSites({ fields: a }: Document, { fields: b }: Document): boolean {
  return (a.site ?? '') !== '' && (b.site ?? '') !== '' && a.site !== b.site;
}

export function creatingBody({ fields }: Document): string {
  return foldForSearch(fields.creatingBody ?? '');
}

/** Whether it is the original or an image of it (condition 2). What nobody stated follows from the carrier; a copy of another document is none. */
export function isSeenAsOriginal({ fields }: Document): boolean {
  if (fields.originality !== undefined) {
    return fields.originality === 'original';
  }
  const image = fields.carrier === 'original' || fields.carrier === 'reader-photograph' || fields.carrier === 'service-copy';
  return image && (fields.copyOf ?? '') === '';
}

function sharePage(a: Document, b: Document): boolean {
  const pages = new Set(a.pages.map(({ scan, page }) => `${scan}/${page}`));
  return b.pages.some(({ scan, page }) => pages.has(`${scan}/${page}`));
}
