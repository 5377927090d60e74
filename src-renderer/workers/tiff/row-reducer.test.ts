import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowReducer } from './row-reducer';
import { bitRowPainter } from './samples';

test('one-bit rows come out as the same rows painted and then averaged', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 12, maxLength: 12 }),
      fc.integer({ min: 2, max: 20 }),
      fc.nat(30),
      fc.integer({ min: 1, max: 60 }),
      fc.boolean(),
      (bits, factor, left, width, light) => {
        const rows = [bits, bits.toReversed(), bits];
        const reduced: [number[], number[]] = [[], []];
        const [painting, counting] = [0, 1].map((way) => rowReducer(left, width, factor, (_y, row) => reduced[way as 0 | 1].push(...row)));
        const paint = bitRowPainter(96, !light);
        const painted = new Uint8ClampedArray(96 * 4);
        for (const row of rows) {
          paint(row, painted);
          painting?.addRow(painted);
          counting?.addBits(row, light);
        }
        painting?.finish();
        counting?.finish();
        expect(reduced[1]).toEqual(reduced[0]);
      },
    ),
  );
});
