import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareForSorting, excludeEachOther, yearsOf } from './compare';
import { readDate } from './read';

const year = fc.integer({ min: 1850, max: 2000 }).map(String);
const month = fc.integer({ min: 1, max: 12 }).map((value) => String(value).padStart(2, '0'));
const day = fc.integer({ min: 1, max: 28 }).map((value) => String(value).padStart(2, '0'));
const point = fc.oneof(
  year,
  fc.tuple(year, month).map((parts) => parts.join('-')),
  fc.tuple(year, month, day).map((parts) => parts.join('-')),
  fc.tuple(year, month).map((parts) => `${parts.join('-')}-XX`),
  year.map((text) => `${text.slice(0, 3)}X`),
);
const date = fc.oneof(
  // edtf.js takes a season only by itself.
  fc.tuple(year, fc.constantFrom('21', '22', '23', '24')).map((parts) => parts.join('-')),
  fc.tuple(point, fc.constantFrom('', '', '?', '~', '%')).map(([text, mark]) => (text.includes('X') ? text : `${text}${mark}`)),
  fc.tuple(point, point).map(([a, b]) => `[${a},${b}]`),
  point.map((text) => `[..${text}]`),
  point.map((text) => `${text}/..`),
);

describe('dates are compared with the doubt that men and cards leave', () => {
  test('one year of difference is forgiven, two are not', () => {
    expect(excludeEachOther('1915', '1918')).toBe(true);
    expect(excludeEachOther('1915~', '1918')).toBe(true);
    expect(excludeEachOther('1915', '1916')).toBe(false);
    expect(excludeEachOther('1915-04-22', '1916-01-01')).toBe(false);
    expect(excludeEachOther('1915', '1917')).toBe(true);
    expect(excludeEachOther('1915', '1916', 0)).toBe(true);
    expect(excludeEachOther('191X', '1918')).toBe(false);
    expect(excludeEachOther('[1910,1920]', '1915')).toBe(true);
    expect(excludeEachOther('[..1944]', '1943')).toBe(false);
    expect(excludeEachOther('XXXX-12-XX', '1943')).toBe(false);
    expect(excludeEachOther('', '1943')).toBe(false);
  });

  test('exclusion is mutual and no date excludes itself', () => {
    fc.assert(
      fc.property(date, date, (a, b) => {
        expect(excludeEachOther(a, b)).toBe(excludeEachOther(b, a));
        expect(excludeEachOther(a, a)).toBe(false);
      }),
    );
  });

  test('sorting is a total order over all dates', () => {
    const any = fc.oneof(date, fc.constantFrom('', 'sans', 'XXXX-12-XX'));
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(Math.sign(compareForSorting(a, b))).toBe(0 - Math.sign(compareForSorting(b, a)));
        if (compareForSorting(a, b) <= 0 && compareForSorting(b, c) <= 0) expect(compareForSorting(a, c)).toBeLessThanOrEqual(0);
      }),
    );
    expect(['', '1918', '[..1944]', '1915-03-12', '1915', 'XXXX-12-XX'].sort(compareForSorting)).toEqual([
      '[..1944]',
      '1915',
      '1915-03-12',
      '1918',
      'XXXX-12-XX',
      '',
    ]);
  });

  test('years of a date hold its first and last day', () => {
    expect(yearsOf('1941-06/1942-02')).toEqual([1941, 1942]);
    expect(yearsOf('[..1944-08-19]')).toEqual([0, 1944]);
    expect(yearsOf('1944/..')).toEqual([1944, 9999]);
    expect(yearsOf('XXXX-12-XX')).toBeNull();
    expect(yearsOf('ca. 1915')).toBeNull();
  });

  test('the first possible day never lies after the last', () => {
    fc.assert(
      fc.property(date, (text) => {
        const reading = readDate(text);
        expect(reading.ok).toBe(true);
        if (reading.ok && reading.value.min !== null && reading.value.max !== null) expect(reading.value.min <= reading.value.max).toBe(true);
      }),
    );
  });
});
