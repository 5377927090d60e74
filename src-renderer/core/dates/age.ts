import { failure, type Result, success } from '../result';
import { analyseDate } from './analyse';
import { dayOfIso, isoDay, nextDay, yearsBefore } from './calendar';

/**
 * The birth dates of a man of so many completed years on a date: 22 on 1942-03-07 gives `[1919-03-08..1920-03-07]`
 * (domain.md §2). A date known to the year or month widens the span. Fails on an age that is not a whole number from 0
 * to 120 and on a date without both bounds.
 */
export function ageToBirth(age: number, onDate: string): Result<string, 'age' | 'date'> {
  if (!Number.isInteger(age) || age < 0 || age > 120) {
    return failure('age');
  }
  const { min, max } = analyseDate(onDate)?.bounds ?? { min: null, max: null };
  if (min === null || max === null) {
    return failure('date');
  }
  const earliest = nextDay(yearsBefore(dayOfIso(min), age + 1));
  const latest = yearsBefore(dayOfIso(max), age);
  return success(`[${isoDay(earliest)}..${isoDay(latest)}]`);
}
