import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tiffObstacle } from '../../core/filetypes/tiff-support';
import { tiffPhotometric, tiffTag } from '../../core/filetypes/tiff-tags';
import { plainTiffPage as plain } from '../testing/plain-tiff-page';
import { readColourDifferences } from './colour-differences';
import { undoFractionPredictor } from './predictor';
import { rowPainter } from './samples';
import { unpackSegment } from './segment-bytes';

const page = { ...plain, width: 3, height: 1, sampleFormat: 2 };

test('signed numbers are shown from the least, black, to the greatest, white', () => {
  const shown = (bits: number, littleEndian: boolean, row: Uint8Array) => {
    const painted = new Uint8ClampedArray(12);
    expect(tiffObstacle({ ...page, bits })).toBeUndefined();
    rowPainter({ ...page, bits }, { littleEndian, palette: new Uint8Array(), alpha: 'none' })(row, painted);
    return [painted[0], painted[4], painted[8]];
  };
  expect(shown(8, true, Uint8Array.of(0x80, 0, 0x7f))).toEqual([0, 128, 255]);
  expect(shown(16, true, Uint8Array.of(0, 0x80, 0, 0, 0xff, 0x7f))).toEqual([0, 128, 255]);
  expect(shown(16, false, Uint8Array.of(0x80, 0, 0, 0, 0x7f, 0xff))).toEqual([0, 128, 255]);
  expect(tiffObstacle({ ...page, photometric: tiffPhotometric.palette })).toBe('unsupported');
});

test('colour differences outside JPEG are shown by their shared blocks and their ReferenceBlackWhite', async () => {
  // Two pixels across and one down share a pair: a white and a black one without colour, then one of pure blue.
  const written = [16, 235, 128, 240, 128, 240];
  const bytes = new Uint8Array(8 + written.length * 8 + 4);
  const view = new DataView(bytes.buffer);
  written.forEach((value, index) => {
    view.setUint32(8 + index * 8, value, true);
    view.setUint32(12 + index * 8, 1, true);
  });
  view.setUint16(56, 2, true);
  view.setUint16(58, 1, true);
  const entries = new Map([
    [tiffTag.referenceBlackWhite as number, { type: 5, count: 6, valueAt: 8 }],
    [tiffTag.yCbCrSubsampling, { type: 3, count: 2, valueAt: 56 }],
  ]);
  const colour = { ...page, sampleFormat: 1, samples: 3, photometric: tiffPhotometric.yCbCr, directory: { at: 0, entries } };
  const source = { size: bytes.length, read: async (from: number, to: number) => bytes.slice(from, to) };
  const differences = await readColourDifferences(source, { littleEndian: true, big: false }, colour);
  expect(tiffObstacle(colour)).toBeUndefined();
  const facts = { littleEndian: true, twoDimensional: false, differences };
  const unpacked = await unpackSegment(Uint8Array.of(235, 16, 128, 128, 41, 0, 240, 110), colour, 3, 1, facts);
  expect(unpacked.ok && [...unpacked.value.subarray(0, 6)]).toEqual([255, 255, 255, 0, 0, 0]);
  const [red = 9, green = 9, blue = 0] = unpacked.ok ? unpacked.value.subarray(6) : [];
  expect([red < 4, green < 4, blue > 251]).toEqual([true, true, true]);
  const odd = { ...facts, differences: { ...differences, across: 3 } };
  expect(await unpackSegment(new Uint8Array(8), colour, 3, 1, odd)).toEqual({ ok: false, failure: 'damaged' });
});

test('fractions stored as differences of their bytes come out again, in either byte order', () => {
  const numbers = fc.array(fc.float({ noNaN: true }), { minLength: 2, maxLength: 8 }).filter(({ length }) => length % 2 === 0);
  fc.assert(
    fc.property(numbers, fc.constantFrom(1, 2), fc.boolean(), (row, samples, littleEndian) => {
      const plain = new DataView(new ArrayBuffer(row.length * 4));
      row.forEach((number, index) => {
        plain.setFloat32(index * 4, number, littleEndian);
      });
      const byPlace = Uint8Array.from({ length: row.length * 4 }, (_, at) => {
        const digit = Math.floor(at / row.length);
        return plain.getUint8((at % row.length) * 4 + (littleEndian ? 3 - digit : digit));
      });
      const stored = byPlace.map((byte, at) => byte - (at < samples ? 0 : (byPlace[at - samples] ?? 0)));
      undoFractionPredictor(stored, row.length / samples, samples, 32, littleEndian);
      expect(stored).toEqual(new Uint8Array(plain.buffer));
    }),
    { numRuns: 60 },
  );
});
