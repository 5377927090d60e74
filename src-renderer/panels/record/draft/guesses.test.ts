import { describe, expect, test } from 'vitest';
import { guessCampNumber, guessLanguage, guessNameForm, mixedScriptWords } from './guesses';

describe('what a name’s letters say of its language', () => {
  test('Kazakh letters are Kazakh; other Cyrillic leaves the language open, but for the Red Army’s own papers', () => {
    expect(guessLanguage('Нұрман Молдабеков', null)).toBe('kk-Cyrl');
    expect(guessLanguage('Нурман Молдабеков', null)).toBe('und-Cyrl');
    expect(guessLanguage('Нурман Молдабеков', 'red-army')).toBe('ru');
  });
  test('Latin letters alone say no language: a camp’s are a German ear, a plate’s a French hand', () => {
    expect(guessLanguage('Nurman Moldabekow', 'camp')).toBe('ru-Latn-x-de');
    expect(guessLanguage('Nourman Moldabekov', 'plate')).toBe('fr');
    expect(guessLanguage('Nourman Moldabekov', null)).toBe('und-Latn');
    expect(guessLanguage('Qabyş Omarov', null)).toBe('kk-Latn');
    expect(guessLanguage('11866', null)).toBe('');
  });
  test('a name in two scripts is no language’s, whatever the document', () => {
    expect(guessLanguage('SPECIMEN Nоurman', 'plate')).toBe('');
    expect(guessLanguage('Utéulé Бисенгалиев', null)).toBe('');
    expect(guessLanguage('Нұрман Moldabekow', 'camp')).toBe('');
    expect(mixedScriptWords('SPECIMEN Nоurman')).toEqual(['Nоurman']);
  });
  test('a word with Latin and Cyrillic letters is named, two words of two scripts are not', () => {
    expect(mixedScriptWords('Uтеуле Бисенгалиев')).toEqual(['Uтеуле']);
    expect(mixedScriptWords('Utéulé Бисенгалиев')).toEqual([]);
  });
});

describe('the form of a name by its document', () => {
  test('a plate gives a plate’s form, a prisoner’s card a camp’s, an unknown document none', () => {
    expect(guessNameForm({ kind: 'plate', site: 'site:chambiere' })).toBe('plate');
    expect(guessNameForm({ site: 'site:german-pow-cards' })).toBe('camp');
    expect(guessNameForm({})).toBeNull();
    expect(guessNameForm(undefined)).toBeNull();
  });
});

describe('camp and number in one line', () => {
  test.each([
    ['Stalag XII F, Erkennungsmarke 11866', 'Stalag XII F', '11866'],
    ['Stalag XII F 11866', 'Stalag XII F', '11866'],
    ['Stalag 326 Nr. 90417', 'Stalag 326', '90417'],
    ['Stalag XII-F / № 11866', 'Stalag XII-F', '11866'],
  ])('%s', (line, camp, number) => {
    expect(guessCampNumber(line)).toEqual({ camp, number });
  });
  test('a camp whose name is a number is no prisoner’s number', () => {
    expect(guessCampNumber('Stalag 326')).toEqual({ camp: 'Stalag 326', number: '' });
    expect(guessCampNumber('11866')).toEqual({ camp: '11866', number: '' });
  });
});
