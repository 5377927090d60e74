import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slipCounter } from './edit-distance';

/** Optimal string alignment by the textbook table: row by row, the last row for every beginning of the second word. */
function slipsToBeginnings(first: string, second: string): readonly number[] {
  const rows: number[][] = [Array.from({ length: second.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= first.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= second.length; j += 1) {
      const other = first[i - 1] === second[j - 1] ? 0 : 1;
      let least = Math.min((rows[i - 1]?.[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (rows[i - 1]?.[j - 1] ?? 0) + other);
      if (i > 1 && j > 1 && first[i - 1] === second[j - 2] && first[i - 2] === second[j - 1]) least = Math.min(least, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      row.push(least);
    }
    rows.push(row);
  }
  return rows[first.length] ?? [];
}

test('slips of the pen are counted as the textbook counts them, to the end of a word or to any beginning of it', () => {
  const words = fc.string({ unit: fc.constantFrom(...'abcдж'), minLength: 1, maxLength: 31 });
  fc.assert(
    fc.property(words, words, (first, second) => {
      const units = Uint16Array.from(second, (letter) => letter.charCodeAt(0));
      const beginnings = slipsToBeginnings(first, second);
      expect(slipCounter(first, false)(units, 0, units.length)).toBe(beginnings.at(-1));
      expect(slipCounter(first, true)(units, 0, units.length)).toBe(Math.min(...beginnings));
    }),
    { numRuns: 2000 },
  );
});
