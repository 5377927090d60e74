import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ManTexts } from './man-texts';
import { parseQuery, type Query } from './query';
import { SearchIndex } from './search-index';
import { segmentFromBytes, segmentToBytes } from './segment-file';
import { manCalled, someIds, someMen, someQueries } from './testing/texts';
import { wordsOf } from './words';

function indexOf(men: readonly ManTexts[]): SearchIndex {
  const index = new SearchIndex();
  const builder = index.builder();
  for (const man of inOrder(men)) builder.add(man);
  index.setBase(builder.pack());
  return index;
}

const inOrder = (men: readonly ManTexts[]) => [...men].sort((one, other) => (one.id < other.id ? -1 : 1));

/** What a query means letter for letter, by reading every man. */
function plainly(men: readonly ManTexts[], query: Query): readonly string[] {
  const isLone = query.terms.some(({ isLoneSign }) => isLoneSign);
  const has = ({ texts }: ManTexts, typed: string, field: string | null, isBeginning: boolean) =>
    texts.some(
      (text) =>
        (field === null || field === text.field) &&
        [text.written, ...text.also].some((written) =>
          wordsOf(written).some(({ word }) =>
            isBeginning && (!isLone || (text.field === 'name' && !/\d/.test(typed))) ? word.startsWith(typed) : word === typed,
          ),
        ),
    );
  return men
    .filter((man) =>
      query.terms.every(({ words, field, isExcluded }) =>
        isExcluded
          ? !words.every(({ word }) => has(man, word, field, query.isTyping && words.some((one) => one.word.length > 1)))
          : words.every(({ word }) => has(man, word, field, query.isTyping)),
      ),
    )
    .map(({ id }) => id)
    .sort();
}

const found = (index: SearchIndex, query: Query, reach: 'letters' | 'spellings' = 'letters') => index.find(query, { limit: 50, reach });

describe('the packed index', () => {
  test('finds letter for letter whom reading every man finds, while typing and afterwards', () => {
    fc.assert(
      fc.property(someMen, someQueries, fc.boolean(), (men, text, isTyping) => {
        const query = parseQuery(text, isTyping);
        fc.pre(query.terms.length > 0);
        expect([...found(indexOf(men), query).men()].sort()).toEqual(plainly(men, query));
      }),
      { numRuns: 300 },
    );
  });

  test('is after any edits, merged or not, what it is when built anew; whoever letters find, spellings find too', () => {
    const edits = fc.array(fc.oneof(fc.record({ put: someMen }), fc.record({ remove: fc.array(someIds, { maxLength: 3 }) }), fc.constant('merge' as const)), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(someMen, edits, someQueries, (men, steps, text) => {
        const index = indexOf(men);
        const standing = new Map(men.map((man) => [man.id, man]));
        for (const step of steps) {
          if (step === 'merge') {
            index.merge();
          } else if ('put' in step) {
            index.put(step.put);
            for (const man of step.put) standing.set(man.id, man);
          } else {
            index.remove(step.remove);
            for (const id of step.remove) standing.delete(id);
          }
        }
        const anew = indexOf([...standing.values()]);
        const query = parseQuery(text);
        expect(index.size()).toBe(standing.size);
        for (const reach of ['letters', 'spellings'] as const) {
          const [one, other] = [found(index, query, reach), found(anew, query, reach)];
          expect([...one.men()].sort()).toEqual([...other.men()].sort());
          expect(new Map(one.best.map(({ id, score }) => [id, score]))).toEqual(new Map(other.best.map(({ id, score }) => [id, score])));
        }
        expect(found(index, query, 'spellings').men()).toEqual(expect.arrayContaining([...found(index, query).men()]));
        index.merge();
        expect(index.state().base).toEqual(anew.state().base);
      }),
      { numRuns: 120 },
    );
  });

  test('comes back from its file as it was, and a file that was altered or cut is refused', () => {
    fc.assert(
      fc.property(someMen, fc.nat(), fc.integer({ min: 1, max: 255 }), (men, place, change) => {
        const { base } = indexOf(men).state();
        const bytes = segmentToBytes(base);
        const copy = () => new Uint8Array(bytes);
        expect(segmentFromBytes(copy())).toEqual({ ok: true, value: base });
        const altered = copy();
        altered[place % altered.length] = (altered[place % altered.length] ?? 0) ^ change;
        expect(segmentFromBytes(altered)).toEqual({ ok: false, failure: 'damaged' });
        expect(segmentFromBytes(copy().slice(0, place % bytes.length))).toEqual({ ok: false, failure: 'damaged' });
      }),
    );
  });

  test('keeps nothing of an erased man once it is merged', () => {
    const index = indexOf([manCalled('a', 'Омаров'), manCalled('b', 'Жұманиязов', ['number', '11866'])]);
    index.remove(['b']);
    index.merge();
    const { terms, words } = index.state().base;
    expect(new TextDecoder('utf-16').decode(Uint16Array.from([...terms.units, ...words.units]))).not.toMatch(/juman|жұман|11866/);
  });

  test('a man twice, or out of order, is a mistake of ours', () => {
    const builder = new SearchIndex().builder();
    builder.add(manCalled('b', 'Омаров'));
    expect(() => builder.add(manCalled('a', 'Омаров'))).toThrow();
  });
});
