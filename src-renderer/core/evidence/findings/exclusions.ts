import { excludeEachOther, haveNoDayInCommon, isDayMonthSwapped } from '../../dates/compare';
import { message } from '../../message';
import type { AssertionValue, DateValue } from '../../model/assertion';
import { placesExclude } from '../../places/compare';
import { propertyOf } from '../../properties';
import { foldForSearch } from '../../search/fold';
import { campKey } from '../claims';
import { burialsExclude } from './burials';
import { idsOf, type Noticed, pairsOf, type Rule, writtenOf } from './finding';

/** Whether two values of a property cannot both be true of one man. */
export function valuesExclude(property: string, a: AssertionValue, b: AssertionValue): boolean {
  const entry = propertyOf(property);
  if (entry === undefined || !entry.discriminates) {
    return false;
  }
  if (a.type === 'camp-number' && b.type === 'camp-number') {
    return campKey(a.camp) === campKey(b.camp) && a.camp.trim() !== '' && foldForSearch(a.number) !== foldForSearch(b.number);
  }
  if (a.type === 'burial' && b.type === 'burial') {
    return burialsExclude(a, b);
  }
  if (entry.cardinality !== 'single') {
    return false;
  }
  if (a.type === 'date' && b.type === 'date') {
    return datesExclude(property, a, b);
  }
  if (a.type === 'place' && b.type === 'place') {
    return placesExclude(a, b);
  }
  // Two spellings of one father are the rule, not a conflict (domain.md §3); only the cross-script engine can tell.
  return a.type === 'text' && b.type === 'text' && foldForSearch(a.text) !== foldForSearch(b.text);
}

// A man may not know his own birthday, so the year beside is forgiven there (domain.md §0 point 7). His death, capture and
// call-up were dated by others: two of those dates that have no day in common cannot both be true, unless day and month
// only stand in another order. Thirteen days lie between the calendars, and then only the years are compared.
function datesExclude(property: string, a: DateValue, b: DateValue): boolean {
  const forgiving = property === 'birth-date' || a.calendar === 'julian' || b.calendar === 'julian';
  return forgiving ? excludeEachOther(a.edtf, b.edtf) : haveNoDayInCommon(a.edtf, b.edtf) && !isDayMonthSwapped(a.edtf, b.edtf);
}

/** Values of one property of which only one can be true: dates, places, words, and two numbers in one camp. Burials have rules of their own. */
export const excludingValues: Rule = ({ values, of }) =>
  [...new Set(values.map(({ property }) => property))].flatMap((property): readonly Noticed[] => {
    const type = propertyOf(property)?.valueType;
    if (type === undefined || type === 'burial') return [];
    const pairs = pairsOf(of(property)).filter(([a, b]) => valuesExclude(property, a.value, b.value));
    if (pairs.length === 0) return [];
    const assertions = idsOf(pairs);
    const kind = type === 'camp-number' ? 'numbers-in-camp' : 'values';
    const words = { property: message(`properties.${property}`), values: writtenOf(pairs, assertions) };
    const reason = kind === 'numbers-in-camp' ? 'numbers-in-camp' : reasonOf(property, type);
    return [
      {
        kind,
        weight: 'conflict',
        property,
        assertions,
        groups: pairs.map((pair) => pair.map(({ id }) => id)),
        what: message('evidence.values.what', words),
        why: message(`evidence.${reason}.why`, words),
        settle: message(`evidence.${reason}.settle`, words),
      },
    ];
  });

function reasonOf(property: string, type: string): string {
  if (property === 'birth-date') return 'birth-years';
  return type === 'date' ? 'dates' : type === 'place' ? 'places' : 'values';
}
