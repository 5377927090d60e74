import { analyseDate } from '../dates/analyse';
import { excludeEachOther, haveNoDayInCommon } from '../dates/compare';
import type { Assertion, AssertionValue, DateValue } from '../model/assertion';
import type { Document } from '../model/document';
import { placesAgree } from '../places/compare';
import { propertyOf } from '../properties';
import { foldForSearch } from '../search/fold';
import { pairsOf } from './findings/finding';
import type { Independence } from './sources';

/**
 * Slugs of the discriminating properties, names aside, on which two independent sources agree (domain.md §4, condition 3:
 * birth date or year, village or raion, camp and number, father or kin, unit, photograph).
 */
export function agreeingFacts(assertions: readonly Assertion[], sources: readonly Document[], independent: Independence): readonly string[] {
  return agreeingPairs(assertions, sources, independent).map(({ property }) => property);
}

/** The same facts, each with the first two values that agree on it. */
export function agreeingPairs(
  assertions: readonly Assertion[],
  sources: readonly Document[],
  independent: Independence,
): readonly { readonly property: string; readonly values: readonly [Assertion, Assertion] }[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const live = assertions
    .filter(({ withdrawn, property }) => withdrawn === undefined && isFact(property))
    .sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt) || (a.id < b.id ? -1 : 1));
  const slugs = [...new Set(live.map(({ property }) => property))];
  return slugs.flatMap((property) => {
    const found = pairsOf(live.filter((value) => value.property === property)).find(([a, b]) => {
      const first = byId.get(a.citation?.document ?? '');
      const second = byId.get(b.citation?.document ?? '');
      return first !== undefined && second !== undefined && independent(first, second) && valuesAgree(a.value, b.value, property);
    });
    return found === undefined ? [] : [{ property, values: found }];
  });
}

/** Whether two values of a property say the same thing about a man, written differently or not. */
export function valuesAgree(a: AssertionValue, b: AssertionValue, property = 'birth-date'): boolean {
  if (a.type === 'date' && b.type === 'date') {
    return datesAgree(a, b, property);
  }
  if (a.type === 'place' && b.type === 'place') {
    return placesAgree(a, b);
  }
  if (a.type === 'camp-number' && b.type === 'camp-number') {
    return sameWords(a.camp, b.camp) && sameWords(a.number, b.number);
  }
  if (a.type === 'burial' && b.type === 'burial') {
    return a.cemetery === b.cemetery && a.war === b.war && sameWords(a.grave, b.grave) && sameWords(a.row ?? '-', b.row ?? '-');
  }
  if (a.type === 'relation' && b.type === 'relation') {
    return sameWords(a.name, b.name);
  }
  if (a.type === 'unit' && b.type === 'unit') {
    return sameWords(a.name, b.name);
  }
  return a.type === 'text' && b.type === 'text' && sameWords(a.text, b.text);
}

function isFact(slug: string): boolean {
  const property = propertyOf(slug);
  return property?.discriminates === true && property.valueType !== 'name';
}

// A date agrees only when each says the year to within three: "1910s" and "1915" exclude nothing and prove nothing. Of a
// birth the same year is enough (domain.md §4, condition 3); the year beside is forgiven and proves nothing. Other dates
// were known to those who wrote them, and must be able to be the same day.
function datesAgree(a: DateValue, b: DateValue, property: string): boolean {
  if (!isNarrow(a.edtf) || !isNarrow(b.edtf)) return false;
  const yearIsEnough = property === 'birth-date' || a.calendar !== b.calendar;
  return yearIsEnough ? !excludeEachOther(a.edtf, b.edtf, 0) : !haveNoDayInCommon(a.edtf, b.edtf);
}

function isNarrow(edtf: string): boolean {
  const { min, max } = analyseDate(edtf)?.bounds ?? { min: null, max: null };
  return min !== null && max !== null && Number(max.slice(0, 4)) - Number(min.slice(0, 4)) <= 2;
}

function sameWords(a: string | undefined, b: string | undefined): boolean {
  const first = foldForSearch(a ?? '');
  return first !== '' ? first === foldForSearch(b ?? '') : (a ?? '') !== '' && a === b;
}
