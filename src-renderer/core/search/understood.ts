import { type Message, message } from '../message';
import { type SearchField, searchFields } from './answer';

import type { Query, QueryTerm } from './query';
import type { Found, SearchIndex } from './search-index';

/** A query as far as it can be answered, with what was said of the rest, and the men it finds. */
type Understood = { readonly query: Query; readonly found: Found };

/**
 * Answers a query. Where nobody is found because a field holds no such thing at all (`lieu:Bagneux`, a cemetery; `né:abc`, no
 * year), that is said, with what to write instead, and the rest of the query is answered without it; alone it finds nobody.
 * Fields are only asked one by one where the whole query finds nobody.
 */
export function understood(index: SearchIndex, query: Query, limit: number): Understood {
  const found = index.find(query, { limit });
  const isHeld = (term: QueryTerm) => index.find({ ...query, terms: [{ ...term, isExcluded: false }] }, { limit: 1 }).best.length > 0;
  const isIdle = (term: QueryTerm) => term.field !== null && (term.isExcluded || found.best.length === 0) && !isHeld(term);
  const idle = query.terms.filter(isIdle);
  if (idle.length === 0) return { query, found };
  const left = query.terms.filter((term) => !idle.includes(term));
  const hasRest = left.some(({ isExcluded }) => !isExcluded);
  const fieldHolding = (term: QueryTerm) => searchFields.find((field) => field !== term.field && isHeld({ ...term, field }));
  const notes = idle.map((term) => noteOf(term, hasRest, fieldHolding));
  const right: Query = { ...query, notes: [...query.notes, ...notes], terms: hasRest ? left : query.terms };
  return { query: right, found: found.best.length > 0 ? found : index.find(right, { limit }) };
}

function noteOf(term: QueryTerm, hasRest: boolean, fieldHolding: (term: QueryTerm) => SearchField | undefined): Message {
  const values = { field: prefixOf(term.field ?? 'note'), text: term.typed, rest: hasRest ? 'yes' : 'no' };
  if (term.isExcluded) return message('query.excludesNobody', values);
  if ((term.field === 'birth' || term.field === 'death') && !/\p{N}/u.test(term.typed)) return message('query.notYear', values);
  const other = fieldHolding(term);
  return other === undefined ? message('query.nowhere', values) : message('query.otherField', { ...values, other: prefixOf(other) });
}

function prefixOf(field: SearchField): Message {
  return message(`query.prefix.${field}`);
}
