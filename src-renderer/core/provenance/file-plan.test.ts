import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filePatterns, patternFor, readFileName } from './file-pattern';
import { planByName } from './file-plan';

describe('file names of a reading room', () => {
  test('are read as a cote and a page, whatever the ending and the zeros', () => {
    expect(readFileName('{cote}_{page}', '16P431207_004.jpg')).toEqual({ cote: '16P431207', page: '4' });
    expect(readFileName('{cote}_{page}', 'GR_16_P_431207_012.TIFF')).toEqual({ cote: 'GR 16 P 431207', page: '12' });
    expect(readFileName('{cote} p. {page}', '506 W 285 p. 45v.jpg')).toEqual({ cote: '506 W 285', page: '45v' });
    expect(readFileName('{*} {cote}_{page}', 'Vincennes 16P431207_1.jpg')).toEqual({ cote: '16P431207', page: '1' });
    expect(readFileName('{cote}_{page}', 'IMG.jpg')).toBeUndefined();
    expect(readFileName('{page}', '004.jpg')).toBeUndefined();
  });

  test('never begin a page in the middle of a number', () => {
    expect(readFileName('{cote}{page}', '16P431207.jpg')).toBeUndefined();
  });

  test('choose the pattern that reads the most of them', () => {
    expect(patternFor(['16P431207_001.jpg', '16P431207_002.jpg', 'plaque.jpg'])).toBe('{cote}_{page}');
    expect(patternFor(['16P431207 (1).jpg', '16P431207 (2).jpg'])).toBe('{cote} ({page})');
  });

  test('written by a pattern are read back by it', () => {
    const cote = fc.stringMatching(/^[0-9]{1,2}[A-Z][0-9]{1,6}$/u);
    fc.assert(
      fc.property(fc.constantFrom(...filePatterns), cote, fc.integer({ min: 1, max: 9999 }), (pattern, written, page) => {
        const name = `${pattern.replace('{cote}', written).replace('{page}', String(page).padStart(3, '0'))}.jpg`;
        expect(readFileName(pattern, name)).toEqual(pattern.includes('{page}') ? { cote: written, page: String(page) } : { cote: written });
      }),
    );
  });
});

test('the files of one cote stand together in the order of their pages; what is not read is left', () => {
  const names = ['16P431207_010.jpg', '16p431207_002.jpg', 'plaque.jpg', '16P431207_002v.jpg', '99X1_1.jpg'];
  const files = names.map((name, index) => ({ document: `d${index}`, name }));
  const { cotes, unread } = planByName(files, '{cote}_{page}', { id: 'site:vincennes' });
  expect(cotes.map(({ cote, files: pages }) => [cote, pages.map(({ document, page }) => `${document}:${page}`)])).toEqual([
    ['GR 16 P 431207', ['d1:2', 'd3:2v', 'd0:10']],
    ['99X1', ['d4:1']],
  ]);
  expect(cotes[1]?.warnings).not.toEqual([]);
  expect(unread.map(({ name }) => name)).toEqual(['plaque.jpg']);
});
