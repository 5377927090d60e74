import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { message } from '../../core/message';
import type { Match, MatchKind, SearchHit } from '../../core/search/answer';
import { excerpt, groupHits, joinMarks, marksInName, reasonsOf } from './reasons';

const match = (parts: Partial<Match>): Match => ({ field: 'name', kind: 'exact', written: 'Nourman', marks: [[0, 4]], explanation: [], ...parts });
const hit = (man: string, ...kinds: readonly MatchKind[]): SearchHit => ({ man, score: 1, matches: kinds.map((kind) => match({ kind })) });

describe('why a man was found', () => {
  test('a man is grouped by the weakest of his words, in the order of the answer, and kin stand apart', () => {
    const answer = {
      query: 'q',
      hits: [hit('a', 'exact'), hit('b', 'exact', 'near'), hit('c', 'spelling'), hit('d', 'exact')],
      men: [],
      kin: [hit('k', 'exact')],
      notes: [],
    };
    expect(groupHits(answer, 9).map(({ group, hits }) => [group, ...hits.map(({ man }) => man)])).toEqual([
      ['exact', 'a', 'd'],
      ['spelling', 'c'],
      ['near', 'b'],
      ['kin', 'k'],
    ]);
    expect(groupHits(answer, 1).map(({ group }) => group)).toEqual(['exact', 'kin']);
  });

  test('two words in one form are one line; a word that stands in the name shown is marked there and needs none', () => {
    const camp = match({ kind: 'spelling', written: 'Nurman Moldabekow', marks: [[0, 6]], explanation: [message('a')] });
    const surname = match({ kind: 'spelling', written: 'Nurman Moldabekow', marks: [[7, 12]], explanation: [message('a'), message('b')] });
    const number = match({ field: 'number', written: '11866' });
    const matches = [match({}), camp, surname, number];
    expect(reasonsOf(matches, 'Nourman')).toEqual([
      {
        ...camp,
        marks: [
          [0, 6],
          [7, 12],
        ],
        explanation: [message('a'), message('b')],
      },
      number,
    ]);
    expect(marksInName(matches, 'Nourman')).toEqual([[0, 4]]);
    expect(reasonsOf([match({})], 'Нұрман')).toHaveLength(1);
  });

  test('marks never overlap, and cover what they covered', () => {
    const mark = fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 9 })).map(([from, length]): readonly [number, number] => [from, from + length]);
    const covered = (marks: readonly (readonly [number, number])[]) =>
      new Set(marks.flatMap(([from, to]) => Array.from({ length: to - from }, (_, index) => from + index)));
    fc.assert(
      fc.property(fc.array(mark), (marks) => {
        const joined = joinMarks(marks);
        expect(covered(joined)).toEqual(covered(marks));
        for (const [index, [from]] of joined.slice(1).entries()) expect(from).toBeGreaterThan(joined[index]?.[1] ?? 0);
      }),
    );
  });

  test('a long note is cut around its mark, which still marks the same letters', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ]{200,400}$/), fc.nat(180), (note, from) => {
        const cut = excerpt(note, [[from, from + 5]], 80);
        expect(cut.written.length).toBeLessThanOrEqual(82);
        expect(cut.marks.map(([start, end]) => cut.written.slice(start, end))).toEqual([note.slice(from, from + 5)]);
      }),
    );
    expect(excerpt('court', [[0, 2]], 80)).toEqual({ written: 'court', marks: [[0, 2]] });
  });
});
