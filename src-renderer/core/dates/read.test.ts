import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDate } from './read';

const proposals = (text: string) => {
  const reading = readDate(text);
  return reading.ok ? [`= ${reading.value.edtf}`] : reading.failure.proposals;
};
const hint = (text: string) => {
  const reading = readDate(text);
  return reading.ok ? 'ok' : reading.failure.hint.key;
};

describe('every form of domain.md §2 is read with its true bounds', () => {
  test.each([
    ['1915', '1915-01-01', '1915-12-31'],
    ['1915~', '1915-01-01', '1915-12-31'],
    ['1915?', '1915-01-01', '1915-12-31'],
    ['1915%', '1915-01-01', '1915-12-31'],
    ['191X', '1910-01-01', '1919-12-31'],
    ['19XX', '1900-01-01', '1999-12-31'],
    ['1915-03', '1915-03-01', '1915-03-31'],
    ['1915-03-XX', '1915-03-01', '1915-03-31'],
    ['1915-XX-12', '1915-01-12', '1915-12-12'],
    ['1916-02-XX', '1916-02-01', '1916-02-29'],
    ['191X-02-29', '1912-02-29', '1916-02-29'],
    ['[1914,1915]', '1914-01-01', '1915-12-31'],
    ['[1915,1914]', '1914-01-01', '1915-12-31'],
    ['[1914..1916]', '1914-01-01', '1916-12-31'],
    ['{1943,1944}', '1943-01-01', '1944-12-31'],
    ['{1943, 1944}', '1943-01-01', '1944-12-31'],
    ['1941-06/1942-02', '1941-06-01', '1942-02-28'],
    ['[..1944-08-19]', null, '1944-08-19'],
    ['[1944-08-19..]', '1944-08-19', null],
    ['1944-08-19/', '1944-08-19', null],
    ['1944-08-19/..', '1944-08-19', null],
    ['/1944-08-19', null, '1944-08-19'],
    ['1944-21', '1944-03-01', '1944-06-30'],
    ['1944-22', '1944-06-01', '1944-09-30'],
    ['1944-23', '1944-09-01', '1944-12-31'],
    ['1944-24', '1943-12-01', '1945-03-31'],
    ['1944-?08-19', '1944-08-19', '1944-08-19'],
    ['XXXX-12-XX', null, null],
    ['[1919-03-08..1920-03-07]', '1919-03-08', '1920-03-07'],
  ])('%s lies from %s to %s', (edtf, min, max) => {
    expect(readDate(edtf)).toEqual({ ok: true, value: { edtf: edtf.replace(', ', ','), min, max } });
  });
});

describe('a plain date is refused with the right form, never applied', () => {
  test.each([
    ['ca. 1915', ['1915~']],
    ['ca 1915', ['1915~']],
    ['c. 1915', ['1915~']],
    ['vers 1915', ['1915~']],
    ['около 1915 г.', ['1915~']],
    ['um 1915', ['1915~']],
    ['about March 1915', ['1915-03~']],
    ['1915 ?', ['1915?']],
    ['1915 (?)', ['1915?']],
    ['vers 1915 ?', ['1915%']],
    ['19uu', ['19XX']],
    ['191u', ['191X']],
    ['19??', ['19XX']],
    ['191x', ['191X']],
    ['191', ['191X']],
    ['années 1910', ['191X']],
    ['1910s', ['191X']],
    ['1910-е', ['191X']],
    ['25/03/1915', ['1915-03-25']],
    ['12.3.1915', ['1915-03-12']],
    ['12.03.1915 г.', ['1915-03-12']],
    ['1915/03/12', ['1915-03-12']],
    ['1915-3-12', ['1915-03-12']],
    ['03/1915', ['1915-03']],
    ['mars 1915', ['1915-03']],
    ['12 mars 1915', ['1915-03-12']],
    ['1er août 1944', ['1944-08-01']],
    ['le 19 août 1944', ['1944-08-19']],
    ['12 марта 1915 года', ['1915-03-12']],
    ['май 1915', ['1915-05']],
    ['12. März 1915', ['1915-03-12']],
    ['March 12, 1915', ['1915-03-12']],
    ['March 12th, 1915', ['1915-03-12']],
    ['12.III.1915', ['1915-03-12']],
    ['1 мамыр 1915', ['1915-05-01']],
    ['été 1944', ['1944-22']],
    ["l'été 1944", ['1944-22']],
    ['лето 1944', ['1944-22']],
    ['vers été 1944', ['1944-22']],
    ['vers les années 1910', ['191X']],
    ['1915? ca.', ['1915%']],
    ['née en 1915', ['1915']],
    ['né le 12 mars 1915', ['1915-03-12']],
    ['geb. 12.3.1915', ['1915-03-12']],
    ['entre 1914 et 1916', ['[1914..1916]']],
    ['между 1914 и 1916', ['[1914..1916]']],
    ['zwischen 1914 und 1916', ['[1914..1916]']],
    ['1914 ou 1915', ['[1914,1915]']],
    ['1943 et 1944', ['{1943,1944}']],
    ['de juin 1941 à février 1942', ['1941-06/1942-02']],
    ['de juin à août 1944', ['1944-06/1944-08']],
    ['du 19 août 1944 au 3 septembre 1944', ['1944-08-19/1944-09-03']],
    ['avant 1944-08-19', ['[..1944-08-19]']],
    ['avant le 19 août 1944', ['[..1944-08-19]']],
    ['до 1944', ['[..1944]']],
    ['après 1944', ['[1944..]']],
    ['depuis le 19 août 1944', ['1944-08-19/..']],
  ])('%s proposes %o', (text, expected) => {
    expect(proposals(text)).toEqual(expected);
  });

  test('day and month that could be exchanged are named, the French order first', () => {
    expect(hint('12/03/1915')).toBe('dates.hint.dayMonth');
    expect(proposals('12/03/1915')).toEqual(['1915-03-12', '1915-12-03']);
    expect(hint('12/12/1915')).toBe('dates.hint.form');
  });

  test('two years may be a doubt or a stay, and both are offered', () => {
    expect(hint('1914-1916')).toBe('dates.hint.range');
    expect(proposals('1914-1916')).toEqual(['[1914..1916]', '1914/1916']);
    expect(proposals('1914 – 1916')).toEqual(['[1914..1916]', '1914/1916']);
  });

  test('what cannot be is said as such', () => {
    expect(hint('31/02/1915')).toBe('dates.hint.impossible');
    expect(hint('entre 1916 et 1914')).toBe('dates.hint.reversed');
    expect(hint('1916/1914')).toBe('dates.hint.reversed');
    expect(hint('[1944-05..1944-03]')).toBe('dates.hint.reversed');
    expect(hint('')).toBe('dates.hint.empty');
    expect(hint('au printemps peut-être')).toBe('dates.hint.unreadable');
    expect(hint('12/3/15')).toBe('dates.hint.dayMonth');
    expect(hint('25/3/15')).toBe('dates.hint.twoDigitYear');
  });
});

test('whatever is typed, a proposal is itself a date that can be stored', () => {
  const piece = fc.constantFrom(
    '1915',
    '1944',
    '12',
    '3',
    '/',
    '.',
    '-',
    ' ',
    'mars',
    'août',
    'vers',
    'ca.',
    '?',
    '~',
    'avant',
    'entre',
    'et',
    'X',
    'u',
    'лето',
    'г.',
    '[',
    ']',
    '..',
    ',',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece, { maxLength: 8 }).map((parts) => parts.join(' ')),
        fc.array(piece, { maxLength: 8 }).map((parts) => parts.join('')),
      ),
      (text) => {
        const reading = readDate(text);
        if (reading.ok) {
          expect(readDate(reading.value.edtf)).toEqual(reading);
          if (reading.value.min !== null && reading.value.max !== null) expect(reading.value.min <= reading.value.max).toBe(true);
        } else {
          for (const proposal of reading.failure.proposals) expect(readDate(proposal).ok).toBe(true);
        }
      },
    ),
    { numRuns: 3000 },
  );
});
