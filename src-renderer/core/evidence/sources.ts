import type { Document } from '../model/document';
import { foldForSearch } from '../search/fold';
import type { Evidence } from './evidence';
import { lastDecision } from './status';

/** The documents that count as sources of a man: attached by a claim that is neither withdrawn nor rejected, and cited by a live value. */
export function sourcesOf({ attachments, assertions, documents }: Evidence): readonly Document[] {
  const claimed = new Set(
    attachments
      .filter((attachment) => attachment.withdrawn === undefined && lastDecision(attachment.status)?.to !== 'rejected')
      .map(({ document }) => document),
  );
  const cited = new Set(assertions.filter(({ withdrawn }) => withdrawn === undefined).map(({ citation }) => citation?.document));
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
  const byId = new Map(documents.map((document) => [document.id, document]));
  return (a, b) => {
    const bodies = [creatingBody(a), creatingBody(b)];
    const known = bodies.every((body) => body !== '');
    return known && bodies[0] !== bodies[1] && !meet(chainOf(a, byId), chainOf(b, byId)) && !sharePage(a, b);
  };
}

/** The largest number of sources of which every two are independent, counted up to `enough`. */
export function countIndependent(sources: readonly Document[], independent: Independence, enough: number): number {
  const grow = (chosen: readonly Document[], from: number): number => {
    let best = chosen.length;
    for (let index = from; index < sources.length && best < enough; index += 1) {
      const next = sources[index];
      if (next !== undefined && chosen.every((source) => independent(source, next))) {
        best = Math.max(best, grow([...chosen, next], index + 1));
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

// Every document up the chain of copying, itself included; a chain that runs in a circle ends where it closes.
function chainOf(document: Document, byId: ReadonlyMap<string, Document>): ReadonlySet<string> {
  const chain = new Set<string>();
  let id: string | undefined = document.id;
  while (id !== undefined && id !== '' && !chain.has(id)) {
    chain.add(id);
    id = byId.get(id)?.fields.copyOf;
  }
  return chain;
}

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((id) => b.has(id));
}

function sharePage(a: Document, b: Document): boolean {
  const pages = new Set(a.pages.map(({ scan, page }) => `${scan}/${page}`));
  return b.pages.some(({ scan, page }) => pages.has(`${scan}/${page}`));
}
