import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kazakhCyrillicReadings, kazakhLatin } from './kazakh-latin';

describe('the nine Kazakh letters are right in both directions', () => {
  test.each([
    ['ә', 'ä'],
    ['ғ', 'ğ'],
    ['қ', 'q'],
    ['ң', 'ñ'],
    ['ө', 'ö'],
    ['ұ', 'ū'],
    ['ү', 'ü'],
    ['һ', 'h'],
    ['і', 'ı'],
  ])('%s is %s, small and large', (cyrillic, latin) => {
    expect(kazakhLatin(cyrillic)).toBe(latin);
    expect(kazakhCyrillicReadings(latin)).toContain(cyrillic);
    const large = kazakhLatin(cyrillic.toUpperCase());
    expect(large).toBe(latin === 'ı' ? 'I' : latin.toUpperCase());
    expect(kazakhCyrillicReadings(large)).toContain(cyrillic.toUpperCase());
  });

  test('names of the list come out as it has them', () => {
    expect(kazakhLatin('Қадем Жұманиязов')).toBe('Qadem Jūmaniiazov');
    expect(kazakhLatin('Әшімбек Ыстыбаев')).toBe('Äşımbek Ystybaev');
    expect(kazakhLatin('Дәулетбай')).toBe('Däuletbai');
    expect(kazakhCyrillicReadings('Däuletbai')[0]).toBe('Дәулетбай');
    expect(kazakhCyrillicReadings('Ömırzaqov')).toEqual(['Өмірзақов']);
  });

  test('what was written in Cyrillic is among the readings of its Latin', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'аәбвгғджзийкқлмнңопрстуұүфхһыші'), maxLength: 4 });
    // A capital stands at the beginning of a word or nowhere.
    const word = letters.map((text) => text.replace(/^[аәғқңұүһі]/u, (letter) => letter.toUpperCase()));
    fc.assert(
      fc.property(word, (name) => {
        expect(kazakhCyrillicReadings(kazakhLatin(name))).toContain(name);
      }),
    );
  });

  test('digits and any other sign stay', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9 .,/-]*$/), (text) => {
        expect(kazakhLatin(text)).toBe(text);
        expect(kazakhCyrillicReadings(text)).toEqual([text]);
      }),
    );
  });
});
