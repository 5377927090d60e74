import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slipCounter } from './edit-distance';
import { lacksMore, maskOfText, masksOf } from './letter-masks';
import { packStrings } from './packed-strings';

const word = fc.string({ unit: fc.constantFrom(...'abcdéж'), minLength: 1, maxLength: 9 });

test('a word so many slips away is never passed over for the letters it lacks', () => {
  fc.assert(
    fc.property(word, word, fc.boolean(), (typed, stored, isBeginning) => {
      const strings = packStrings([stored]);
      const slips = slipCounter(typed, isBeginning)(strings.units, 0, stored.length);
      expect(lacksMore(maskOfText(typed), masksOf(strings)[0] ?? 0, slips)).toBe(false);
    }),
  );
});
