import { describe, expect, test } from 'vitest';
import { pageRuns } from './page-runs';

describe('pages as they are said', () => {
  test('three neighbours and more are one run, two are two pages', () => {
    expect(pageRuns([0, 1, 2, 3, 6, 8, 9])).toEqual(['1–4', '7', '9', '10']);
  });
  test('no pages are said as nothing', () => {
    expect(pageRuns([])).toEqual([]);
  });
});
