import { expect, test } from 'vitest';
import { bundleTables, type TableWords } from './tables';
import { emptySlice, soldierRows } from './testing/rows';

const same = (word: string) => word;
const words: TableWords = { heading: same, property: same, status: same, site: same, citation: () => '', documentCitation: () => '' };

test('soldiers.csv has one line a man, with all his records, by which the other tables name him', () => {
  const [one, other, third] = [soldierRows('a', 'Omarov'), soldierRows('b', 'Omarov'), soldierRows('c', 'Nazarov')];
  const summaries = [one, other, third].flatMap((rows) => rows.summaries).map((summary) => (summary.id === 'b' ? { ...summary, man: 'a' } : summary));
  const { soldiers = [] } = bundleTables({ ...emptySlice, summaries }, new Map(), words);
  const [head = [], ...lines] = soldiers;
  expect(lines.map((line) => [line[head.indexOf('id')], line[head.indexOf('records')]])).toEqual([
    ['a', 'a | b'],
    ['c', 'c'],
  ]);
});
