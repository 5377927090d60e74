import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import english from '../../text/en/dates.json';
import french from '../../text/fr/dates.json';
import type { Message } from '../message';
import { dateInWords } from './words';

function say(texts: { readonly [key: string]: string }, { key, values }: Message): string {
  const pattern = texts[key.replace(/^dates\./, '')];
  if (pattern === undefined) throw new Error(`no text for ${key}`);
  const plain = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? say(texts, value) : value]));
  return String(new IntlMessageFormat(pattern, 'fr').format(plain));
}

describe('a stored date is shown in plain words', () => {
  test.each([
    ['1915', '1915', '1915'],
    ['1915~', 'vers 1915', 'about 1915'],
    ['1915?', '1915 (incertain)', '1915 (uncertain)'],
    ['1915%', 'vers 1915 (incertain)', 'about 1915 (uncertain)'],
    ['191X', 'années 1910', '1910s'],
    ['19XX', 'une année entre 1900 et 1999', 'a year between 1900 and 1999'],
    ['1915-03', 'mars 1915', 'March 1915'],
    ['1944-08-01', '1er août 1944', '1 August 1944'],
    ['1944-08-19~', 'vers le 19 août 1944', 'about 19 August 1944'],
    ['1915-03-XX', 'mars 1915 (jour inconnu)', 'March 1915 (day unknown)'],
    ['1915-XX-XX', '1915 (mois et jour inconnus)', '1915 (month and day unknown)'],
    ['1915-XX-12', '12 d’un mois inconnu de 1915', 'day 12 of an unknown month of 1915'],
    ['1915-03-1X', 'entre le 10 mars 1915 et le 19 mars 1915', 'between 10 March 1915 and 19 March 1915'],
    ['[1914,1915]', '1914 ou 1915', '1914 or 1915'],
    ['[1914,1915,1918]', '1914, 1915 ou 1918', '1914, 1915 or 1918'],
    ['[1914..1916]', 'entre 1914 et 1916', 'between 1914 and 1916'],
    ['[1919-03-08..1920-03-07]', 'entre le 8 mars 1919 et le 7 mars 1920', 'between 8 March 1919 and 7 March 1920'],
    ['{1943,1944}', '1943 et 1944', '1943 and 1944'],
    ['1941-06/1942-02', 'de juin 1941 à février 1942', 'from June 1941 to February 1942'],
    ['1944-08/1944-10', 'd’août 1944 à octobre 1944', 'from August 1944 to October 1944'],
    ['1944-08-19/1944-09-03', 'du 19 août 1944 au 3 septembre 1944', 'from 19 August 1944 to 3 September 1944'],
    ['1943~/1944', 'd’environ 1943 à 1944', 'from about 1943 to 1944'],
    ['[..1944-08-19]', 'au plus tard le 19 août 1944', 'at the latest on 19 August 1944'],
    ['[..1944]', 'au plus tard en 1944', 'at the latest in 1944'],
    ['[1944-08-19..]', 'au plus tôt le 19 août 1944', 'at the earliest on 19 August 1944'],
    ['1944-08-19/', 'à partir du 19 août 1944, fin inconnue', 'from 19 August 1944, end unknown'],
    ['1944-08-19/..', 'depuis le 19 août 1944, sans fin connue à ce jour', 'since 19 August 1944, no end known to date'],
    ['/1944-08-19', 'jusqu’au 19 août 1944, début inconnu', 'until 19 August 1944, start unknown'],
    ['../1944', 'jusqu’à 1944', 'until 1944'],
    ['1944-22', 'été 1944', 'summer 1944'],
    ['1944-?08-19', '19 août 1944 (mois incertain)', '19 August 1944 (month uncertain)'],
    ['1944-08?-19', '19 août 1944 (année et mois incertains)', '19 August 1944 (year and month uncertain)'],
    ['1944~-08-19', '19 août 1944 (année approximative)', '19 August 1944 (year approximate)'],
    ['1944?-~08-19', '19 août 1944 (précision partielle : 1944?-~08-19)', '19 August 1944 (partly qualified: 1944?-~08-19)'],
    ['XXXX-12-XX', 'décembre (année inconnue)', 'December (year unknown)'],
    ['XXXX-12-25', '25 décembre (année inconnue)', '25 December (year unknown)'],
    ['', 'date inconnue', 'date unknown'],
    ['le jour de la foire', 'le jour de la foire', 'le jour de la foire'],
  ])('%s reads: %s', (edtf, inFrench, inEnglish) => {
    expect(say(french, dateInWords(edtf))).toBe(inFrench);
    expect(say(english, dateInWords(edtf))).toBe(inEnglish);
  });
});
