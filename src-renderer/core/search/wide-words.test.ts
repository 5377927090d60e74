import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bitsFor, setBit } from './bits';
import { collect, createWorkspace } from './collect';
import type { Collected } from './collected';
import { menCount } from './segment';
import { SegmentBuilder } from './segment-builder';
import { someMen } from './testing/texts';
import { type WantedTerms, wantedTerms } from './wanted-terms';
import { wideOf } from './wide-words';
import { createWordReader } from './word-readings';

const readWord = createWordReader();
const beginnings = fc.array(fc.constantFrom('1', '11', '19', 'k', 'o', 'om', 'ka', 'gr', 'd'), { minLength: 1, maxLength: 4 });

/** Each man with what his words are worth and which of them a name answered; and the same by counting. */
function written(collected: Collected): unknown {
  const men: (readonly number[])[] = [];
  collected.each(1, (man, total, at) => {
    men.push([man, total, collected.byName(man, at)]);
    return false;
  });
  const counts = new Uint32Array(4096);
  collected.count(counts);
  return { men: men.sort(([one = 0], [other = 0]) => one - other), counts: [...counts] };
}

test('a word kept for its many men finds the same men at the same worth as its lists do, beside other words, without those left out', () => {
  fc.assert(
    fc.property(
      someMen,
      beginnings,
      fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
      fc.array(fc.nat(19)),
      fc.array(fc.nat(19)),
      (men, typed, areWide, out, gone) => {
        const builder = new SegmentBuilder(readWord);
        for (const man of [...men].sort((one, other) => (one.id < other.id ? -1 : 1))) builder.add(man);
        const segment = builder.pack();
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
