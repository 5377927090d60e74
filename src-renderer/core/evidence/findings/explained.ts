import { excludeEachOther, isDayMonthSwapped, isOftenInvented } from '../../dates/compare';
import { message } from '../../message';
import type { Assertion } from '../../model/assertion';
import { townUnderTwoNames } from '../../places/compare';
import { propertyOf } from '../../properties';
import { foldForSearch } from '../../search/fold';
import { campKey } from '../claims';
import { type FindingKind, idsOf, type Noticed, pairsOf, type Rule, writtenOf } from './finding';

/** What looks like a contradiction and is none: the year beside, an invented day, two names of one town, a number kept in another camp. */
export const explained: Rule = ({ values, of }) => {
  const births = of('birth-date');
  const beside = pairsOf(births).filter(([a, b]) => a.value.type === 'date' && b.value.type === 'date' && isYearBeside(a.value.edtf, b.value.edtf));
  const invented = births.filter(({ value }) => value.type === 'date' && isOftenInvented(value.edtf));
  const moved = pairsOf(of('camp-number')).filter(
    ([a, b]) =>
      a.value.type === 'camp-number' &&
      b.value.type === 'camp-number' &&
      campKey(a.value.camp) !== campKey(b.value.camp) &&
      foldForSearch(a.value.number) === foldForSearch(b.value.number),
  );
  const slugs = [...new Set(values.map(({ property }) => property))];
  return [
    ...noticed('year-beside', 'explained', 'birth-date', beside),
    ...noticed(
      'invented-day',
      'explained',
      'birth-date',
      invented.map((value) => [value]),
    ),
    ...noticed('number-two-camps', 'explained', 'camp-number', moved),
    ...slugs.flatMap((slug) =>
      noticed(
        'place-alias',
        'explained',
        slug,
        pairsOf(of(slug)).filter(([a, b]) => townOf(a, b) !== undefined),
      ),
    ),
    ...slugs.flatMap((slug) => noticed('day-month-swapped', 'question', slug, isSingleDate(slug) ? pairsOf(of(slug)).filter(areSwapped) : [])),
  ];
};

function noticed(kind: FindingKind, weight: Noticed['weight'], property: string, groups: readonly (readonly Assertion[])[]): readonly Noticed[] {
  if (groups.length === 0) return [];
  const assertions = idsOf(groups);
  const town = groups.flatMap(([a, b]) => (a === undefined || b === undefined ? [] : (townOf(a, b) ?? [])))[0];
  const words = { property: message(`properties.${property}`), values: writtenOf(groups, assertions), town: town ?? '' };
  const said = (part: string) => message(`evidence.${kind}.${part}`, words);
  const ids = groups.map((group) => group.map(({ id }) => id));
  return [{ kind, weight, property, assertions, groups: ids, what: said('what'), why: said('why'), settle: said('settle') }];
}

function isYearBeside(a: string, b: string): boolean {
  return excludeEachOther(a, b, 0) && !excludeEachOther(a, b, 1);
}

function isSingleDate(slug: string): boolean {
  const property = propertyOf(slug);
  return property?.valueType === 'date' && property.cardinality === 'single';
}

function areSwapped([a, b]: readonly [Assertion, Assertion]): boolean {
  return a.value.type === 'date' && b.value.type === 'date' && isDayMonthSwapped(a.value.edtf, b.value.edtf);
}

function townOf(a: Assertion, b: Assertion): string | undefined {
  return a.value.type === 'place' && b.value.type === 'place' ? townUnderTwoNames(a.value, b.value) : undefined;
}
