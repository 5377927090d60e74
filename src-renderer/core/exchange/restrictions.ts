import type { Document } from '../model/document';
import type { CatalogueSlice } from './slice';

/** Until when (ISO 8601; empty when nobody said) and why a document may not be handed on. */
export type Restriction = { readonly until: string; readonly why: string };

type Restrictions = {
  /** By document id: those restricted themselves, and the copies of them, which show the same. */
  readonly documents: ReadonlyMap<string, Restriction>;
  /** SHA-256 of the files that show a page of a restricted document; a file goes out whole or not at all. */
  readonly files: ReadonlySet<string>;
};

/** Which documents and files are restricted on a day (ISO 8601); the surroundings of a slice count as well. */
export function restrictionsOf(slice: CatalogueSlice, today: string): Restrictions {
  const all = [...slice.documents, ...(slice.surroundings ?? [])];
  const byId = new Map(all.map((document) => [document.id, document]));
  const documents = new Map<string, Restriction>();
  for (const document of all) {
    const found = restrictionAlong(document, byId, today);
    if (found !== null) documents.set(document.id, found);
  }
  const files = all.flatMap(({ id, pages }) => (documents.has(id) ? pages.map(({ scan }) => scan) : []));
  return { documents, files: new Set(files) };
}

/** Its own restriction, else that of the document it is a copy of; a chain that runs in a circle ends where it closes. */
function restrictionAlong(document: Document, byId: ReadonlyMap<string, Document>, today: string): Restriction | null {
  const seen = new Set<string>();
  for (let at: Document | undefined = document; at !== undefined && !seen.has(at.id); at = byId.get(at.fields.copyOf ?? '')) {
    seen.add(at.id);
    const own = ownRestriction(at, today);
    if (own !== null) return own;
  }
  return null;
}

function ownRestriction({ fields, conflicts }: Document, today: string): Restriction | null {
  const until = fields.restrictedUntil ?? '';
  const why = fields.restrictionReason ?? '';
  // Two people disagree on it: until that is settled, nothing is let go.
  if (conflicts.restrictedUntil !== undefined || conflicts.restrictionReason !== undefined) return { until, why };
  // A reason without an end date is a restriction nobody has ended.
  if (until === '') return why === '' ? null : { until, why };
  return lastDay(until) > today ? { until, why } : null;
}

/** The last day a restriction may mean: a year or a month ends with its last day, and what is no date never ends. */
function lastDay(until: string): string {
  if (/^\d{4}$/u.test(until)) return `${until}-12-31`;
  if (/^\d{4}-\d{2}$/u.test(until)) return `${until}-31`;
  return /^\d{4}-\d{2}-\d{2}$/u.test(until) ? until : '9999-12-31';
}
