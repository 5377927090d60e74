import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keysOf } from './keys';
import { type ParsedName, parseName } from './parse';
import { splitSuffix } from './suffixes';

const roles = (name: ParsedName) => name.parts.map(({ written, role }) => `${role}: ${written}`);

describe('a written name is taken apart', () => {
  test.each([
    ['Кабыш Омаров', ['given: Кабыш', 'surname: Омаров']],
    ['OMAROW, Kabysch', ['surname: OMAROW', 'given: Kabysch']],
    ['Омаров Кабыш', ['surname: Омаров', 'given: Кабыш']],
    ['К. Омаров', ['initial: К', 'surname: Омаров']],
    ['Sch. Omarow', ['initial: Sch', 'surname: Omarow']],
    ['Ахмет Жумабаевич Бектаев', ['given: Ахмет', 'patronymic: Жумабаевич', 'surname: Бектаев']],
    ['Бектаев Ахмет Жұмабайұлы', ['surname: Бектаев', 'given: Ахмет', 'patronymic: Жұмабайұлы']],
    ['Әли Молдағали ұлы', ['given: Әли', 'surname: Молдағали ұлы']],
    ['Soldat Kabysch Omarow', ['given: Kabysch', 'surname: Omarow']],
    ['Касым-Жомарт Токаев', ['given: Касым-Жомарт', 'surname: Токаев']],
    ['Kabysch Omarow 11866', ['given: Kabysch', 'surname: Omarow', 'number: 11866']],
    ['DUPONT Jean', ['surname: DUPONT', 'given: Jean']],
    ['', []],
    ['?', []],
  ])('%s', (written, expected) => {
    expect(roles(parseName(written))).toEqual(expected);
  });

  test('order is known only where the form shows it', () => {
    expect(parseName('Кабыш Омаров').orderKnown).toBe(true);
    expect(parseName('Әзімбай Шоқай').orderKnown).toBe(false);
  });

  test('letters of two alphabets in one word are repaired, and it is said', () => {
    const name = parseName('Uтегенов Серик');
    expect(name.parts[0]?.text).toBe('утегенов');
    expect(name.notes).toEqual([{ key: 'names.mixedScript', values: { written: 'Uтегенов', read: 'Утегенов' } }]);
    expect(parseName('Утeгeнoв').parts[0]?.text).toBe('утегенов');
    expect(parseName('Оmаrоw').parts[0]?.text).toBe('omarow');
  });

  test('a doubt on the card stays a doubt, and an unreadable letter is no letter', () => {
    expect(parseName('Омаров (?) Кабыш').parts.map(({ doubtful }) => doubtful)).toEqual([true, false]);
    expect(parseName('Омаров? Кабыш').parts[0]).toMatchObject({ text: 'омаров', doubtful: true });
    expect(parseName('Ом?ров').parts[0]).toMatchObject({ text: 'ом?ров', doubtful: false });
    expect(parseName('Омаров (Умаров) Кабыш').parts[0]?.others.map(({ text }) => text)).toEqual(['умаров']);
    expect(parseName('Омаров/Умаров Кабыш').parts[0]?.others.map(({ text }) => text)).toEqual(['умаров']);
  });

  test.each([
    ['омаров', 'ов'],
    ['omarow', 'ов'],
    ['omaroff', 'ов'],
    ['omarof', 'ов'],
    ['bektajew', 'ев'],
    ['bektaïev', 'ев'],
    ['bektaieff', 'ев'],
    ['sagymbaeva', 'ева'],
    ['mendikulowa', 'ова'],
    ['жұмабайұлы', 'ұлы'],
    ['jūmabaiūly', 'ұлы'],
    ['жұмабайқызы', 'қызы'],
    ['жумабаевич', 'евич'],
    ['jumabaevitch', 'евич'],
    ['dschumabajewitsch', 'евич'],
  ])('the suffix of %s is %s', (word, standard) => {
    expect(splitSuffix(word)?.suffix.standard).toBe(standard);
  });

  test('a short name is not its own suffix', () => {
    expect(splitSuffix('лев')).toBeUndefined();
    expect(splitSuffix('kov')).toBeUndefined();
  });
});

describe('a name folds to keys', () => {
  const skeletons = (written: string) => parseName(written).parts.flatMap(keysOf);

  test('spellings of one name share a key', () => {
    const forms = ['Жұманиязов', 'Jūmaniazov', 'Жуманиязов', 'Dschumanijasow', 'Joumaniazov', 'Djoumaniazoff', 'Zhumaniyazov', 'Schumanijasow'];
    for (const form of forms) expect(skeletons(form)).toContain('XMNS');
    for (const form of ['Ахметов', 'Achmetow', 'Akhmetov', 'Ahmetov']) expect(skeletons(form)).toContain('AHMT');
  });

  test('digits are never folded', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{1,8}$/), (digits) => {
        expect(skeletons(digits)).toEqual([digits]);
      }),
    );
    expect(parseName('Omarow 0118 66').parts.map(({ text }) => text)).toEqual(['omarow', '0118', '66']);
  });

  test('folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (written) => {
        const texts = parseName(written).parts.map(({ text }) => text);
        const again = texts.flatMap((text) => parseName(text).parts.map((part) => part.text));
        expect(again.join('')).toBe(texts.join(''));
      }),
    );
  });

  test('any text at all can be read', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: fc.constantFrom(...'аәқdschjw()?/-., 12ıİß\u0301'), maxLength: 60 })),
        (written) => {
          for (const part of parseName(written).parts) expect(keysOf(part).length).toBeGreaterThan(0);
        },
      ),
    );
  });
});
