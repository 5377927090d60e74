import type { Property } from '../../core/properties/property';
import { fieldBeginning, fieldNamed } from '../../core/search/field-names';
import { foldForSearch, matches } from '../../core/search/fold';
import { fieldOf } from '../../core/search/man-texts';

/**
 * The properties that what is typed may mean, the likeliest first, so that Enter takes what was named: a label that is it,
 * one that begins so, those that a query calls so (`graphie`, `tombe`), one that has it, then those of a group named so.
 */
export function rankedProperties(
  properties: readonly Property[],
  query: string,
  label: (property: Property) => string,
  group: (property: Property) => string,
): readonly Property[] {
  const wanted = foldForSearch(query).trim();
  const called = fieldBeginning(query);
  const isCalled = (property: Property) => wanted !== '' && called !== undefined && called !== 'note' && called !== 'text' && fieldOf(property) === called;
  const rank = (property: Property): number => {
    const folded = foldForSearch(label(property)).trim();
    if (folded === wanted) return 0;
    if (folded.startsWith(wanted)) return 1;
    // The whole word of a query says more than letters within another word: “graphie” and “Photographie”.
    // Of several numbers, “matricule” is that of a camp, which has parts of its own, before those that are plain text.
    if (isCalled(property) && fieldNamed(wanted) === called) return property.valueType === 'text' ? 2.5 : 2;
    if (matches(folded, query)) return 3;
    if (isCalled(property)) return 4;
    // By the beginning of a word: “naissance” is not what “Reconnaissance” is about.
    return ` ${foldForSearch(group(property)).trim()}`.includes(` ${wanted}`) ? 5 : 6;
  };
  return properties
    .map((property) => ({ property, at: rank(property) }))
    .filter(({ at }) => at < 6)
    .sort((left, right) => left.at - right.at)
    .map(({ property }) => property);
}
