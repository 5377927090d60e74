import type { Property } from '../../core/properties/property';
import { foldForSearch, matches } from '../../core/search/fold';

/**
 * The properties that what is typed may mean, the likeliest first, so that Enter takes what was named: a label that is it,
 * one that begins so, one that has it, then those of a group named so.
 */
export function rankedProperties(
  properties: readonly Property[],
  query: string,
  label: (property: Property) => string,
  group: (property: Property) => string,
): readonly Property[] {
  const wanted = foldForSearch(query).trim();
  const rank = (property: Property): number => {
    const folded = foldForSearch(label(property)).trim();
    if (folded === wanted) return 0;
    if (folded.startsWith(wanted)) return 1;
    if (matches(folded, query)) return 2;
    // By the beginning of a word: “naissance” is not what “Reconnaissance” is about.
    return ` ${foldForSearch(group(property)).trim()}`.includes(` ${wanted}`) ? 3 : 4;
  };
  return properties
    .map((property) => ({ property, at: rank(property) }))
    .filter(({ at }) => at < 4)
    .sort((left, right) => left.at - right.at)
    .map(({ property }) => property);
}
