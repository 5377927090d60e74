import { remembering } from '../remembered';
import { analyseDate } from './analyse';
import type { Span } from './span';

/** First and last possible year; 0 and 9999 stand for "no bound". Null when nothing is known or the text is not EDTF. */
export function yearsOf(edtf: string): readonly [number, number] | null {
  const analysis = analyseDate(edtf);
  if (analysis === undefined || (analysis.bounds.min === null && analysis.bounds.max === null)) {
    return null;
  }
  return [firstYear(analysis.bounds, 0), lastYear(analysis.bounds, 9999)];
}

/** Order of two EDTF texts: by first possible day, then by last; an open start comes first, an unreadable text last. */
export function compareForSorting(a: string, b: string): number {
  const first = analyseDate(a)?.bounds;
  const second = analyseDate(b)?.bounds;
  if (first === undefined || second === undefined) {
    return first === second ? 0 : first === undefined ? 1 : -1;
  }
  // Wholly unknown dates (XXXX-12-XX) stand with the unreadable ones, after all that can be placed.
  const placed = Number(isUnbounded(first)) - Number(isUnbounded(second));
  return placed || order(first.min ?? '', second.min ?? '') || order(first.max ?? '~', second.max ?? '~');
}

/**
 * Whether two dates cannot both be true, a difference of up to `toleranceYears` calendar years being forgiven, since
 * dates were invented or rounded by the soldiers themselves (domain.md §0 point 7). Unreadable dates exclude nothing.
 */
export function excludeEachOther(a: string, b: string, toleranceYears = 1): boolean {
  const [first, second] = [spansIn(a), spansIn(b)];
  if (first.length === 0 || second.length === 0) {
    return false;
  }
  return first.every((one) => second.every((other) => apart(one, other, toleranceYears)));
}

/** Whether two dates have no day in common, nothing forgiven. Unreadable dates exclude nothing. */
export function haveNoDayInCommon(a: string, b: string): boolean {
  const [first, second] = [spansIn(a), spansIn(b)];
  return first.length > 0 && second.length > 0 && first.every((one) => second.every((other) => endsBefore(one, other) || endsBefore(other, one)));
}

/** First and last possible day of a date; undefined where it is not read as one. */
export const boundsOf = remembering((edtf) => analyseDate(edtf)?.bounds);

const spansIn = remembering((edtf) => analyseDate(edtf)?.spans ?? []);

function endsBefore(one: Span, other: Span): boolean {
  return one.max !== null && other.min !== null && one.max < other.min;
}

function apart(one: Span, other: Span, tolerance: number): boolean {
  return lastYear(one, Infinity) + tolerance < firstYear(other, -Infinity) || lastYear(other, Infinity) + tolerance < firstYear(one, -Infinity);
}

function firstYear({ min }: Span, none: number): number {
  return min === null ? none : Number(min.slice(0, 4));
}

function lastYear({ max }: Span, none: number): number {
  return max === null ? none : Number(max.slice(0, 4));
}

function isUnbounded({ min, max }: Span): boolean {
  return min === null && max === null;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether two full days of one year differ only in the order of day and month (04-03 and 03-04), as two hands write them. */
export function isDayMonthSwapped(a: string, b: string): boolean {
  const [first, second] = [fullDay(a), fullDay(b)];
  if (first === undefined || second === undefined) return false;
  return first.year === second.year && first.month !== first.day && first.month === second.day && first.day === second.month;
}

/** Whether a day of birth is one that men who did not know theirs took or were given: 22 April, 1 January (domain.md §0 point 7, §4). */
export function isOftenInvented(edtf: string): boolean {
  const day = fullDay(edtf);
  return day !== undefined && ((day.month === '04' && day.day === '22') || (day.month === '01' && day.day === '01'));
}

function fullDay(edtf: string): { readonly year: string; readonly month: string; readonly day: string } | undefined {
  const [, year, month, day] = /^[?~%]?(\d{4})[?~%]?-[?~%]?(\d{2})[?~%]?-[?~%]?(\d{2})[?~%]?$/.exec(edtf.trim()) ?? [];
  return year === undefined || month === undefined || day === undefined ? undefined : { year, month, day };
}
