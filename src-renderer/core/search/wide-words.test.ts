import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bitsFor, setBit } from './bits';
import { collect, createWorkspace } from './collect';
import type { Collected, CollectedMan } from './collected';
import { commonBeginning, withCommonBeginnings } from './common-beginnings';
import { letterTerms } from './letter-terms';
import type { ManTexts } from './man-texts';
import { menCount, type Segment } from './segment';
import { SegmentBuilder } from './segment-builder';
import { someMen } from './testing/texts';
import { type WantedTerms, wantedTerms } from './wanted-terms';
import { wideOf } from './wide-words';
import { createWordReader } from './word-readings';

const readWord = createWordReader();
const beginnings = fc.array(fc.constantFrom('1', '11', '19', 'k', 'o', 'om', 'ka', 'gr', 'd'), { minLength: 1, maxLength: 4 });

function segmentOf(men: readonly ManTexts[]): Segment {
  const builder = new SegmentBuilder(readWord);
  for (const man of [...men].sort((one, other) => (one.id < other.id ? -1 : 1))) builder.add(man);
  return builder.pack();
}

/** Each man with what his words are worth, which of them a name answered, and that the few best are the best of all. */
function written(collected: Collected): unknown {
  const men = collected.best(collected.size);
  const visited: (readonly number[])[] = [];
  collected.each((man, total) => visited.push([man, total]));
  expect(visited.sort(([one = 0], [other = 0]) => one - other)).toEqual(inOrder(men).map(({ man, total }) => [man, total]));
  for (const few of [0, 1, 3]) expect(collected.best(few).map(({ total }) => total)).toEqual(men.slice(0, few).map(({ total }) => total));
  return { size: collected.size, men: inOrder(men) };
}

function inOrder(men: readonly CollectedMan[]): readonly CollectedMan[] {
  return [...men].sort((one, other) => one.man - other.man);
}

test('a beginning kept when the index is packed has the men of its terms, at the same worth, and alone the best of them first', () => {
  fc.assert(
    fc.property(someMen, fc.constantFrom('1', '11', '19', 'k', 'o', 'om', 'oma', 'ka', 'gr'), fc.boolean(), (men, word, isNameOnly) => {
      const plain = segmentOf(men);
      const kept = withCommonBeginnings(plain, { terms: 1, bytes: 0, share: 1e9, loneShare: 1e9 });
      const sought = { isBeginning: true, isNameOnly: isNameOnly && word.length === 1 && word !== '1' };
      const wide = commonBeginning(kept, word, sought);
      const [terms, worths] = letterTerms(plain, word, sought);
      if (wide === null) expect(terms).toEqual([]);
      if (wide === null) return;
      expect(wide.table()).toEqual(wideOf(plain, terms, worths).table());
      const room = createWorkspace(plain);
      const byLists = written(collect(plain, [{ terms, worths, wide: null }], [], null, room));
      expect(written(collect(kept, [{ terms: [], worths: [], wide }], [], null, room))).toEqual(byLists);
      expect(segmentOf(men).commons.starts).toEqual(Uint32Array.of(0));
    }),
  );
});

test('a word kept for its many men finds the same men at the same worth as its lists do, beside other words, without those left out', () => {
  fc.assert(
    fc.property(
      someMen,
      beginnings,
      fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
      fc.array(fc.nat(19)),
      fc.array(fc.nat(19)),
      (men, typed, areWide, out, gone) => {
        const segment = segmentOf(men);
        const term = { typed: '', field: null, words: [], isPhrase: false, isExcluded: false, years: null, isLoneSign: false };
        const wanted = typed.map((word): WantedTerms => wantedTerms(segment, term, { word, typed: word }, true, 'letters', readWord));
        const mixed = wanted.map(
          (one, at): WantedTerms => (areWide[at] === true ? { terms: [], worths: [], wide: wideOf(segment, one.terms, one.worths) } : one),
        );
        const deleted = bitsFor(menCount(segment));
        for (const man of gone) if (man < menCount(segment)) setBit(deleted, man);
        const excluded = out.length === 0 ? [] : [out.filter((man) => man < menCount(segment))];
        const room = createWorkspace(segment);
        const mask = gone.length === 0 ? null : deleted;
        expect(written(collect(segment, mixed, excluded, mask, room))).toEqual(written(collect(segment, wanted, excluded, mask, room)));
        expect(room.every((state) => state === 0)).toBe(true);
      },
    ),
  );
});
