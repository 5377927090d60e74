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
export type Dependence = 'copy' | 'same-page' | 'same-body' | 'body-unknown';

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

/** Sources of which every two are independent, as many as there are, up to `enough`. */
export function independentSources(sources: readonly Document[], independent: Independence, enough: number): readonly Document[] {
  const grow = (chosen: readonly Document[], from: number): readonly Document[] => {
    let best = chosen;
    for (let index = from; index < sources.length && best.length < enough; index += 1) {
      const next = sources[index];
      if (next !== undefined && chosen.every((source) => independent(source, next))) {
        const grown = grow([...chosen, next], index + 1);
        if (grown.length > best.length) best = grown;
      }
    }
    return best;
  };
  return grow([], 0);
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
