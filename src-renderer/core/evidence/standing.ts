import type { Assertion } from '../model/assertion';
import type { Document } from '../model/document';
import type { Evidence } from './evidence';

/** Why a document counts no more: which document was marked as wrong, itself or one it is a copy of, and the reason given. */
export type Discredit = { readonly document: string; readonly reason: string };

/** The documents that were marked as wrong, and the copies of those, by id. A copy of a wrong source is no better than it. */
export function discreditsAmong(documents: readonly Document[]): ReadonlyMap<string, Discredit> {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const found = new Map<string, Discredit>();
  for (const { id } of documents) {
    for (const at of chainOf(id, byId)) {
      const reason = (byId.get(at)?.fields.discredited ?? '').trim();
      if (reason === '') continue;
      found.set(id, { document: at, reason });
      break;
    }
  }
  return found;
}

/** Ids up the chain of copying, the document itself first; a chain that runs in a circle ends where it closes. */
export function chainOf(document: string, byId: ReadonlyMap<string, Document>): readonly string[] {
  const chain: string[] = [];
  for (let id: string | undefined = document; id !== undefined && id !== '' && !chain.includes(id); id = byId.get(id)?.fields.copyOf) chain.push(id);
  return chain;
}

/** Ids of the values read from a source marked as wrong, or from a copy of one. */
export function valuesOfWrongSources({ assertions, documents }: Pick<Evidence, 'assertions' | 'documents'>): ReadonlySet<string> {
  const wrong = discreditsAmong(documents);
  return new Set(assertions.flatMap(({ id, citation }) => (wrong.has(citation?.document ?? '') ? [id] : [])));
}

/** The values that count as evidence: neither withdrawn nor read from a source marked as wrong. Oldest first, the same on every machine. */
export function countingValues({ assertions, documents }: Pick<Evidence, 'assertions' | 'documents'>): readonly Assertion[] {
  const wrong = discreditsAmong(documents);
  return assertions
    .filter(({ withdrawn, citation }) => withdrawn === undefined && !wrong.has(citation?.document ?? ''))
    .sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt) || (a.id < b.id ? -1 : 1));
}
