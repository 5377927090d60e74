import { describe, expect, test } from 'vitest';
import { compareWritten } from './compare';
import { type NameEntry, nameIndex } from './name-index';

const men: readonly NameEntry[] = [
  { id: 'joumaniazov', written: 'Қадем Жұманиязов', facts: { birthYears: [1915, 1915], places: ['Гурьев'] } },
  { id: 'joumaniazov', written: 'Kadem Dschumanijasow' },
  { id: 'joumagaziev', written: 'Кадем Жумагазиев' },
  { id: 'omarov', written: 'Қабыш Омаров' },
  { id: 'oumarov', written: 'Кабыш Умаров' },
  { id: 'nazarov-b', written: 'Boris Nazarov', facts: { birthYears: [1916, 1916], places: ['Уральск'] } },
  { id: 'nazarov-m', written: 'Malzhan Nazarov', facts: { birthYears: [1912, 1912] } },
  { id: 'twin-1', written: 'Ахмет Бектаев', facts: { birthYears: [1910, 1910], places: ['Верный'] } },
  { id: 'twin-2', written: 'Ахмет Бектаев', facts: { birthYears: [1920, 1920], places: ['Кустанай'] } },
  { id: 'numbered', written: 'Stalag 11866' },
];
const index = nameIndex(men);
const ids = (written: string, options = {}) => index.candidates(written, options).map(({ id }) => id);

describe('a man is found under any spelling', () => {
  test.each([
    ['Kadem Joumaniazov', 'joumaniazov'],
    ['Djoumaniazoff, Kadem', 'joumaniazov'],
    ['Zhumaniyazov', 'joumaniazov'],
    ['Qadem Jūmaniazov', 'joumaniazov'],
    ['Kadem Dschumaniasow', 'joumaniazov'],
    ['Kadem Jumanjasow', 'joumaniazov'],
    ['Kabysch Omarow', 'omarov'],
    ['Kabych Oumarov', 'oumarov'],
    ['Malschan Nasarow', 'nazarov-m'],
    ['11866', 'numbered'],
  ])('%s', (written, id) => {
    expect(ids(written)[0]).toBe(id);
  });

  test.each(['joumaniaz', 'Dschumanij', 'жұман', 'кадем жум', 'Joum'])('while %s is being typed', (written) => {
    expect(ids(written, { typing: true }).slice(0, 5)).toContain('joumaniazov');
  });

  test('a man stands once, under the form that agrees best', () => {
    const found = index.candidates('Kadem Dschumanijasow');
    expect(found.filter(({ id }) => id === 'joumaniazov')).toHaveLength(1);
    expect(found[0]).toMatchObject({ id: 'joumaniazov', written: 'Kadem Dschumanijasow' });
  });

  test('year and place part two men of one name', () => {
    expect(ids('Achmet Bektajew', { facts: { birthYears: [1920, 1920], places: ['Qostanai'] } })[0]).toBe('twin-2');
    expect(ids('Achmet Bektajew', { facts: { birthYears: [1910, 1910], places: ['Almaty'] } })[0]).toBe('twin-1');
  });

  test('a score is that of the comparison itself, and no more men come than asked for', () => {
    const [best] = index.candidates('Kabysch Omarow', { limit: 1 });
    expect(best?.score).toBeCloseTo(compareWritten('Kabysch Omarow', 'Қабыш Омаров').score, 9);
    expect(index.candidates('Kabysch Omarow', { limit: 1 })).toHaveLength(1);
  });

  test('a text without a name finds nobody', () => {
    expect(ids('')).toEqual([]);
    expect(ids('?!')).toEqual([]);
  });
});
