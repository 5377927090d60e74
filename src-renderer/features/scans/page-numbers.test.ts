import { describe, expect, test } from 'vitest';
import { pageGaps, repeatedPages } from './page-numbers';

describe('the page numbers that files of one cote bear', () => {
  test('what is missing between the first and the last is told, one gap for each run', () => {
    expect(pageGaps(['1', '2', '4', '10'])).toEqual([
      { first: 3, last: 3 },
      { first: 5, last: 9 },
    ]);
    expect(pageGaps(['12', '13', '14'])).toEqual([]);
    expect(pageGaps([])).toEqual([]);
  });

  test('both sides of a leaf are one number', () => {
    expect(pageGaps(['1r', '1v', '2r', '3v'])).toEqual([]);
    expect(repeatedPages(['1r', '1v', '2r'])).toEqual([]);
  });

  test('a number that several files bear is told once', () => {
    expect(repeatedPages(['3', '3', '1', '3', '1'])).toEqual(['3', '1']);
  });
});
