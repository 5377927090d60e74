import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import french from '../../text/fr/names.json';
import { compareWritten, type NameComparison, thresholds, verdictMessage } from './compare';
import type { NameFacts } from './facts';

const facts: NameFacts = { birthYears: [1915, 1915], places: ['Гурьев'] };
const sameFacts: NameFacts = { birthYears: [1915, 1915], places: ['Atyrau'] };
const withFacts = (first: string, second: string) => compareWritten(first, second, facts, sameFacts);
const rulesOf = ({ explanation }: NameComparison) => explanation.map(({ values }) => values.rules).filter((rules) => rules !== undefined);
const keys = ({ explanation }: NameComparison) => explanation.map(({ key }) => key);

describe('two spellings of one man', () => {
  test.each([
    ['Dschumanijasow', 'Жұманиязов'],
    ['Kadem Joumaniazov', 'Kadem Dschumanijasow'],
    ['Омаров Кабыш', 'Kabysch Omarow'],
    ['OMAROFF Kabych', 'Қабыш Омаров'],
    ['К. Омаров', 'Kabych Omarov'],
    ['Сәкен Уәлиханов', 'Saken Walichanow'],
    ['Мұстафа Шоқай', 'Mustafa Tschokai'],
    ['Касым Жомарт Токаев', 'Kassymschomart Tokajew'],
    ['Джанбулатов Хамза', 'Жанболат Хамза'],
    ['Әли Молдағали ұлы', 'Ali Moldagaliev'],
    ['Uтегенов Серик', 'Serik Utegenow'],
    ['Mendikulowa', 'Гүлнар Меңдіқұлова'],
    ['Петро Дячук', 'Petro Djatschuk'],
  ])('%s and %s are suggested, and never near-certain by the name alone', (first, second) => {
    const { verdict, score } = compareWritten(first, second);
    expect(verdict).toBe('suggestion');
    expect(score).toBeLessThan(thresholds.nearCertain);
  });

  test('the name, the year and the place together are near-certain', () => {
    const found = withFacts('Қадем Жұманиязов', 'Kadem Dschumanijasow');
    expect(found.verdict).toBe('near-certain');
    expect(keys(found)).toEqual(['names.spelling', 'names.spelling', 'names.yearAgrees', 'names.placeAgrees']);
  });

  test('one fact alone, or a surname alone, is not near-certain', () => {
    expect(compareWritten('Қадем Жұманиязов', 'Kadem Dschumanijasow', { birthYears: [1915, 1915] }, facts).verdict).toBe('suggestion');
    expect(withFacts('Жұманиязов', 'Dschumanijasow').verdict).toBe('suggestion');
    expect(withFacts('Қ. Жұманиязов', 'Kadem Dschumanijasow').verdict).toBe('suggestion');
    expect(withFacts('Қадем Жұманиязов (?)', 'Kadem Dschumanijasow').verdict).toBe('suggestion');
  });

  test('the agreement is explained by the rules of spelling', () => {
    expect(rulesOf(compareWritten('Dschumanijasow', 'Жұманиязов'))).toEqual(['dsch = ж, u = ұ, ij = и, a = я, s = з, -ow = -ов']);
    expect(rulesOf(compareWritten('Dschunisbai', 'Djounisbaï'))).toEqual(['dsch = dj (ж), u = ou (у), i = ï (и)']);
    expect(keys(compareWritten('Uтегенов', 'Утегенов'))).toContain('names.mixedScript');
  });

  test('a letter or an ending that one of the two is without is said in words, with the name that is without it', () => {
    const without = (letters: string, name: string) => ({ key: 'names.without', values: { letters, name } });
    expect(compareWritten('Ahmetof', 'Ametof').explanation).toMatchObject([{ key: 'names.near', values: { differences: without('h', 'Ametof') } }]);
    expect(compareWritten('Нургали', 'Nurgalieff').explanation).toMatchObject([{ values: { differences: without('-eff', 'Нургали') } }]);
    expect(compareWritten('Mourzabaïev', 'Мырзабай').explanation).toMatchObject([
      { values: { differences: { key: 'names.list', values: { first: 'ou ≠ ы', rest: without('-ev', 'Мырзабай') } } } },
    ]);
  });

  test('a wrong year lowers the score but keeps the suggestion', () => {
    const right = withFacts('Қадем Жұманиязов', 'Kadem Dschumanijasow').score;
    const wrong = compareWritten('Қадем Жұманиязов', 'Kadem Dschumanijasow', facts, { birthYears: [1908, 1908] });
    expect(wrong.score).toBeLessThan(right);
    expect(wrong.verdict).toBe('suggestion');
    expect(keys(wrong)).toContain('names.yearDiffers');
  });
});

describe('two men', () => {
  test.each([
    ['Кабыш Омаров', 'Кабыш Умаров'],
    ['Габдулла Жусупов', 'Габдулла Юсупов'],
    ['Gabdulla Dschussupow', 'Gabdulla Jussupow'],
    ['Нурман Молдабеков', 'Нурлан Молдабеков'],
    ['Манас Нугманов', 'Манап Нугманов'],
    ['Nurman Moldabekow', 'Norman Mollabekow'],
    ['Гульнара Мендикулова', 'Гульнара Мендикулов'],
    ['Марат Асанов', 'Мурат Асанов'],
    ['Ержан Сеитов', 'Ержан Саитов'],
    ['Серик Ахметов', 'Серик Ахмедов'],
    ['Hassan Kassymow', 'Assan Kassymow'],
  ])('%s and %s go to a person, even with year and place agreeing', (first, second) => {
    expect(withFacts(first, second).verdict).toBe('suggestion');
    expect(compareWritten(first, second).verdict).toBe('suggestion');
  });

  test('an initial that may be silent does not begin every name', () => {
    expect(compareWritten('J. Omarow', 'Кабыш Омаров').parts.find(({ role }) => role === 'initial')?.score).toBeLessThan(0.5);
    expect(compareWritten('J. Omarow', 'Жақып Омаров').verdict).toBe('suggestion');
  });

  test('two men of one surname are relatives at most', () => {
    const found = withFacts('Boris Nazarov', 'Malzhan Nazarov');
    expect(found.verdict).toBe('kin');
    expect(keys(found)).toContain('names.perhapsBrothers');
  });

  test('brothers may bear two surnames, and it is said', () => {
    expect(keys(compareWritten('Нурман Молдабеков', 'Нурман Сатыбалдин'))).toContain('names.surnamesMayDiffer');
  });

  test('numbers agree only digit for digit', () => {
    expect(compareWritten('11866', '11866').parts[0]?.score).toBe(1);
    expect(compareWritten('11866', '11868').parts[0]?.score).toBe(0);
  });
});

describe('what is said of an agreement', () => {
  test('has words in the files of text, whatever is compared', () => {
    const words = fc.constantFrom(
      'Кабыш',
      'Kabysch',
      'K.',
      'Омаров',
      'Oumarova',
      'Dschussupow',
      'Jussupow',
      '11866',
      '118',
      'Uмаров',
      'Серик(?)',
      'ұлы',
      'Ахметович',
    );
    const written = fc.array(words, { maxLength: 4 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(written, written, fc.constantFrom(1915, 1916, 1930), (first, second, year) => {
        const found = compareWritten(first, second, facts, { birthYears: [year, year], places: ['Уральск'] });
        for (const { key } of [...found.explanation, verdictMessage(found.verdict)]) expect(Object.keys(french)).toContain(key.replace('names.', ''));
      }),
    );
  });
});

describe('whatever is compared', () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: fc.constantFrom(...'аәбқжшсзоуюяовdschjwoukz -.,?()1'), maxLength: 24 }),
    fc.constantFrom('Кабыш Омаров', 'Kabysch Omarow', 'OMAROFF K.', 'Жұманиязов Қадем Ахметұлы', 'Bi-Muhammed Kurmantayev'),
  );

  test('the order of the two does not matter', () => {
    fc.assert(
      fc.property(name, name, (first, second) => {
        const one = compareWritten(first, second, facts, sameFacts);
        const other = compareWritten(second, first, sameFacts, facts);
        expect(one.score).toBeCloseTo(other.score, 9);
        expect(one.verdict).toBe(other.verdict);
      }),
    );
  });

  test('broken text is only an odd name', () => {
    for (const odd of ['\ud800', '\udc00Омаров', 'a\u0301'.repeat(500), '('.repeat(300), '-?.,/'.repeat(60), '\u0000', 'محمد'])
      expect(compareWritten(odd, 'Омаров').score).toBeLessThan(thresholds.nearCertain);
    expect(compareWritten('محمد', 'محمد').nameScore).toBe(1);
  });

  test('a score lies between 0 and 1, and a name agrees with itself', () => {
    fc.assert(
      fc.property(name, name, (first, second) => {
        const { score, nameScore } = compareWritten(first, second);
        for (const value of [score, nameScore]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
        expect(score).toBeLessThan(thresholds.nearCertain);
      }),
    );
    expect(compareWritten('Кабыш Омаров', 'Кабыш Омаров').nameScore).toBe(1);
  });
});
