import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TiffPage } from '../../core/filetypes/tiff-page';
import { tiffPhotometric } from '../../core/filetypes/tiff-tags';
import { plainTiffPage as plain } from '../testing/plain-tiff-page';
import { rowReducer } from './row-reducer';
import { bitRowPainter, byteLayout, rowPainter } from './samples';

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

test('rows of whole bytes come out as the same rows painted and then averaged; of two bytes the lower one and the rounding make two steps of 255 at most', () => {
  const forms = fc.constantFrom(
    { photometric: tiffPhotometric.blackIsZero, samples: 1 },
    { photometric: tiffPhotometric.whiteIsZero, samples: 1 },
    { photometric: tiffPhotometric.colour, samples: 3 },
    { photometric: tiffPhotometric.colour, samples: 4 },
  );
  fc.assert(
    fc.property(
      forms,
      fc.constantFrom(8, 16),
      fc.boolean(),
      fc.uint8Array({ minLength: 24 * 8, maxLength: 24 * 8 }),
      fc.integer({ min: 2, max: 9 }),
      fc.nat(8),
      fc.integer({ min: 1, max: 16 }),
      (form, bits, littleEndian, stored, factor, left, width) => {
        const page: TiffPage = { ...plain, ...form, bits, width: 24 };
        const facts = { littleEndian, palette: new Uint8Array(), alpha: 'none' } as const;
        const layout = byteLayout(page, facts);
        if (layout === undefined) throw new Error('these are whole bytes');
        const reduced: [number[], number[]] = [[], []];
        const [painting, adding] = [0, 1].map((way) => rowReducer(left, width, factor, (_y, row) => reduced[way as 0 | 1].push(...row)));
        const paint = rowPainter(page, facts);
        const painted = new Uint8ClampedArray(24 * 4);
        for (const row of [stored, stored.toReversed(), stored]) {
          paint(row, painted);
          painting?.addRow(painted);
          adding?.addBytes(row, layout);
        }
        painting?.finish();
        adding?.finish();
        expect(reduced[1]).toHaveLength(reduced[0].length);
        const most = Math.max(...reduced[1].map((value, index) => Math.abs(value - (reduced[0][index] ?? 0))));
        expect(most).toBeLessThanOrEqual(bits === 8 ? 0 : 2);
      },
    ),
  );
});

test('what whole bytes do not say as they stand is read sample by sample', () => {
  const facts = { littleEndian: true, palette: new Uint8Array(), alpha: 'none' } as const;
  const colours = { ...plain, photometric: tiffPhotometric.colour, samples: 4 };
  expect(byteLayout(colours, { ...facts, alpha: 'unassociated' })).toBeUndefined();
  expect(byteLayout({ ...plain, sampleFormat: 2 }, facts)).toBeUndefined();
  expect(byteLayout({ ...plain, bits: 12 }, facts)).toBeUndefined();
  for (const photometric of [tiffPhotometric.palette, tiffPhotometric.separated]) expect(byteLayout({ ...colours, photometric }, facts)).toBeUndefined();
});
