import { type Message, message } from '../message';
import { type SearchField, searchFields } from './answer';

import type { Query, QueryTerm } from './query';
import type { Found, SearchIndex } from './search-index';

/** A query as far as it can be answered, with what was said of the rest, and the men it finds. */
export type Understood = { readonly query: Query; readonly found: Found };

/**
 * Answers a query. Where nobody is found because a field holds no such thing at all (`lieu:Bagneux`, a cemetery; `né:abc`, no
 * year), that is said, with what to write instead, and the rest of the query is answered: what another field holds is looked
 * for everywhere, what none holds is left out. Fields are only asked one by one where the whole query finds nobody.
 */
export function understood(index: SearchIndex, query: Query, limit: number): Understood {
  const found = index.find(query, { limit });
  const isHeld = (term: QueryTerm) => index.find({ ...query, terms: [{ ...term, isExcluded: false }] }, { limit: 1 }).best.length > 0;
  const notes: Message[] = [];
  const terms: QueryTerm[] = [];
  for (const term of query.terms) {
    const { field } = term;
    if (field === null || (found.best.length > 0 && !term.isExcluded) || isHeld(term)) {
      terms.push(term);
      continue;
    }
    const values = { field: prefixOf(field), text: term.typed };
    const other = isYearField(field) && !/\p{N}/u.test(term.typed) ? undefined : searchFields.find((one) => one !== field && isHeld({ ...term, field: one }));
    if (term.isExcluded) {
      notes.push(message('query.excludesNobody', values));
    } else if (isYearField(field) && other === undefined && !/\p{N}/u.test(term.typed)) {
      notes.push(message('query.notYear', values));
    } else if (other === undefined) {
      notes.push(message('query.nowhere', values));
    } else {
      notes.push(message('query.otherField', { ...values, other: prefixOf(other) }));
      terms.push({ ...term, field: null });
    }
  }
  if (notes.length === 0) return { query, found };
  // A query of which nothing is left finds nobody, and not everybody.
  const right: Query = { ...query, notes: [...query.notes, ...notes], terms: terms.some(({ isExcluded }) => !isExcluded) ? terms : query.terms };
  return { query: right, found: found.best.length > 0 ? found : index.find(right, { limit }) };
}

function isYearField(field: SearchField): boolean {
  return field === 'birth' || field === 'death';
}

function prefixOf(field: SearchField): Message {
  return message(`query.prefix.${field}`);
}
