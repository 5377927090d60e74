import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { evaluateNames } from './main';
import { judgePairs } from './pairs';
import { jaroWinkler } from './peers';
import { makeQueries, makeRegister } from './register';
import { judgeSearch } from './search';
import { inHalf, readForms, readNegatives } from './tables';

const folder = mkdtempSync(join(tmpdir(), 'evaluate-names-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const forms = file(
  'forms.tsv',
  '\uFEFFid\torigin\tkk_cyrl\tde_camp\tnew_column\r\nP1\tpress\tҚабыш Омаров\tKabysch Omarow\tKabych Omaroff\r\nP2\tpress\tҚадем Жұманиязов\tKadem Dschumanijasow\t–\r\n\r\n',
);
const negatives = file('negatives.tsv', 'a\tb\tkind\nКабыш Омаров\tКабыш Умаров\tO/U\nМанас Нугманов\tМанап Нугманов\tbrothers\n');

describe('the tables of the evaluation', () => {
  test('any columns are spellings but those known to be something else; empty cells are none', () => {
    expect(readForms(forms, 'all')).toEqual([
      { id: 'P1', forms: ['Қабыш Омаров', 'Kabysch Omarow', 'Kabych Omaroff'] },
      { id: 'P2', forms: ['Қадем Жұманиязов', 'Kadem Dschumanijasow'] },
    ]);
    expect(readNegatives(negatives, 'all')).toHaveLength(2);
  });

  test('every row is in one half and stays there', () => {
    for (const key of ['P01', 'P02', 'P03', 'Кабыш Омаров\tКабыш Умаров']) {
      expect([inHalf(key, 'development'), inHalf(key, 'blind')].filter(Boolean)).toHaveLength(1);
      expect(inHalf(key, 'all')).toBe(true);
    }
    expect(['P01', 'P02', 'P03', 'P04', 'P19', 'P31'].map((id) => inHalf(id, 'development'))).toEqual([true, false, true, false, false, false]);
  });
});

describe('what the evaluation measures', () => {
  test('Jaro-Winkler gives the published values', () => {
    expect(jaroWinkler('martha', 'marhta')).toBeCloseTo(0.961, 3);
    expect(jaroWinkler('dixon', 'dicksonx')).toBeCloseTo(0.813, 3);
    expect(jaroWinkler('dwayne', 'duane')).toBeCloseTo(0.84, 2);
    expect(jaroWinkler('abc', '')).toBe(0);
  });

  test('pairs are counted: 3 + 1 of one man, 6 of two', () => {
    const judged = judgePairs(readForms(forms, 'all'), readNegatives(negatives, 'all'));
    expect(judged).toMatchObject({
      truePairs: 4,
      otherPairs: 6,
      suggestions: { truePositives: 4, falsePositives: 0, positives: 4 },
      nearCertain: { truePositives: 4, falsePositives: 0 },
      hardSuggested: 2,
      hardNearCertainByName: 0,
      hardNearCertainWithFacts: 0,
      missed: [],
    });
  });

  test('one seed makes one register, another seed another', () => {
    expect(makeRegister(50, 'a')).toEqual(makeRegister(50, 'a'));
    expect(makeRegister(50, 'a')).not.toEqual(makeRegister(50, 'b'));
    const men = makeRegister(200, 'a');
    const named = new Set(men.map(({ kazakh }) => kazakh));
    expect(named.size).toBeLessThan(men.length);
    expect(makeQueries(men, 30, 'a')).toEqual(makeQueries(men, 30, 'a'));
  });

  test('the right man is found in a small register, and more often than by the peers', () => {
    const men = makeRegister(300, 'test');
    const judged = judgeSearch(men, makeQueries(men, 60, 'test'));
    const [engine, ...peers] = judged.byNameAndFacts;
    expect(engine?.inTen).toBeGreaterThanOrEqual(0.98);
    for (const peer of peers) expect(engine?.first).toBeGreaterThanOrEqual(peer.first);
    expect(judged.nearCertain.right).toBe(judged.nearCertain.said);
  });

  test('the command prints both thresholds and says by its exit code whether the targets are reached', () => {
    const lines: string[] = [];
    const log = vi.spyOn(console, 'log').mockImplementation((line: string) => lines.push(line));
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(evaluateNames([forms, negatives, '--pairs-only'])).toBe(0);
    expect(lines.join('\n')).toMatch(/suggestion, against hard negatives[\s\S]*near-certain, year and place[\s\S]*Jaro-Winkler, transliterated/);
    expect(evaluateNames([forms])).toBe(2);
    expect(evaluateNames([forms, negatives, '--half', 'third'])).toBe(2);
    log.mockRestore();
    error.mockRestore();
  });
});
