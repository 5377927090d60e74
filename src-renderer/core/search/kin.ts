import { compareNames } from '../names/compare';
import { parseName } from '../names/parse';
import { parseQuery, type Query } from './query';
import type { FoundMan, SearchIndex } from './search-index';
import { isSpelt } from './words';

const mostLookedAt = 40;

/** The query for the surname alone; null when what was typed is no name of several words. */
function surnameQuery(query: Query): { readonly name: string; readonly surname: Query } | null {
  const words = query.terms
    .filter(({ field, isExcluded, isPhrase, years }) => (field === null || field === 'name') && !isExcluded && !isPhrase && years === null)
    .flatMap((term) => term.words)
    .filter(({ word }) => isSpelt(word));
  if (words.length < 2) return null;
  const name = words.map(({ typed }) => typed).join(' ');
  const surname = parseName(name).parts.find(({ role }) => role === 'surname')?.written;
  return surname === undefined ? null : { name, surname: parseQuery(`nom:${surname}`, query.isTyping) };
}

/** Men of the surname asked for who bear another given name (core/names, `kin`), with the query that shows why. Those already found are left out. */
export function kinOf(
  index: SearchIndex,
  query: Query,
  found: ReadonlySet<string>,
  limit: number,
): { readonly men: readonly FoundMan[]; readonly query: Query } {
  const asked = surnameQuery(query);
  if (asked === null) return { men: [], query };
  const name = parseName(asked.name);
  const bearers = index.find(asked.surname, { limit: mostLookedAt }).best.filter(({ id }) => !found.has(id));
  const isKin = ({ id }: FoundMan) => index.formsOfMan(id).some((form) => compareNames(name, parseName(form)).verdict === 'kin');
  return { men: bearers.filter(isKin).slice(0, limit), query: asked.surname };
}
