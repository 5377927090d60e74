import { parse } from 'edtf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyseDate } from './analyse';

function edtfAccepts(text: string): boolean {
  try {
    parse(text);
    return true;
  } catch {
    return false;
  }
}

test('what is read as a date is what edtf.js accepts, for every plain year, month and day', () => {
  const two = fc.integer({ min: 0, max: 33 }).map((value) => String(value).padStart(2, '0'));
  const text = fc
    .tuple(fc.integer({ min: 1800, max: 2020 }), fc.option(fc.tuple(two, fc.option(two))), fc.constantFrom('', '?', '~', '%'))
    .map(([year, rest, mark]) => `${[year, rest?.[0], rest?.[1]].filter((part) => part !== undefined && part !== null).join('-')}${mark}`)
    // Quarters and semesters (33 to 41) are EDTF, but none of the forms of domain.md §2.
    .filter((candidate) => !/^\d{4}-(2[5-9]|3\d)/.test(candidate))
    // edtf.js lets 29 February pass in years that had none; ours does not.
    .filter((candidate) => !/-02-29/.test(candidate));
  fc.assert(
    fc.property(text, (candidate) => {
      expect(analyseDate(candidate) !== undefined).toBe(edtfAccepts(candidate));
    }),
    { numRuns: 1500 },
  );
});

test('29 February is a date in leap years alone', () => {
  expect(['1915-02-29', '1900-02-29', '1800-02-29'].map(analyseDate)).toEqual([undefined, undefined, undefined]);
  expect(analyseDate('1916-02-29')?.bounds).toEqual({ min: '1916-02-29', max: '1916-02-29' });
});

test('nothing is read as a date that edtf.js refuses', () => {
  const piece = fc.constantFrom('1915', '19', 'X', '-', '03', '12', '21', '?', '~', '%', '/', '..', '[', ']', '{', '}', ',');
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 9 }).map((parts) => parts.join('')),
      (candidate) => {
        if (analyseDate(candidate) !== undefined) expect(edtfAccepts(candidate)).toBe(true);
      },
    ),
    { numRuns: 3000 },
  );
});
