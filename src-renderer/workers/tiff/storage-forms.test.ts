import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TiffEntry } from '../../core/filetypes/tiff-directory';
import type { TiffSegments } from '../../core/filetypes/tiff-segments';
import { tiffObstacle } from '../../core/filetypes/tiff-support';
import { tiffCompression, tiffPhotometric, tiffTag } from '../../core/filetypes/tiff-tags';
import { plainTiffPage as plain } from '../testing/plain-tiff-page';
import { decodeFax } from './fax';
import { oldJpegBytes } from './old-jpeg';
import { undoPredictor } from './predictor';
import { rowPainter } from './samples';
import { unpackSegment } from './segment-bytes';

const order = { littleEndian: true, twoDimensional: false };

function bytesOfBits(bits: string): Uint8Array {
  const digits = bits.replaceAll(' ', '');
  return Uint8Array.from({ length: Math.ceil(digits.length / 8) }, (_, index) => Number.parseInt(digits.slice(index * 8, index * 8 + 8).padEnd(8, '0'), 2));
}

describe('a TIFF page is read as its writer meant it', () => {
  test('a fax line may count runs of no length among its changes', () => {
    // Two horizontal modes, of which the first paints nothing at column 0; the second line passes over that and paints columns 2 to 4.
    const first = '001 00110101 0000110111 001 1011 10 1';
    const second = '0001 001 0111 10 1';
    const decoded = decodeFax(bytesOfBits(`${first} ${second} 000000000001 000000000001`), 16, 2, { compression: 4, twoDimensional: false });
    expect(decoded).toEqual({ ok: true, value: Uint8Array.of(0b0000_1110, 0, 0b0011_1000, 0) });
  });

  test('bytes that stand lowest bit first are turned round whatever the samples are, as libtiff does', async () => {
    const page = { ...plain, lowBitFirst: true, bits: 16, width: 1 };
    expect(await unpackSegment(Uint8Array.of(0b1000_0000, 0b0100_0000), page, 1, 1, order)).toEqual({ ok: true, value: Uint8Array.of(1, 2) });
  });

  test('a strip that is a little short is filled up; one of which most is missing is called damaged', async () => {
    expect(await unpackSegment(Uint8Array.of(1, 2, 3, 4, 5, 6, 7), plain, 4, 2, order)).toEqual({ ok: true, value: Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 0) });
    expect(await unpackSegment(Uint8Array.of(1, 2, 3), plain, 4, 2, order)).toEqual({ ok: false, failure: 'damaged' });
  });

  test('a palette of 4 bits with opacity is not pale', () => {
    const page = { ...plain, photometric: tiffPhotometric.palette, bits: 4, samples: 2, width: 2 };
    const palette = Uint8Array.from({ length: 48 }, (_, index) => (index < 3 ? 0 : 100 + index));
    const painted = new Uint8ClampedArray(8);
    rowPainter(page, { littleEndian: true, palette, alpha: 'unassociated' })(Uint8Array.of(0x1f, 0x20), painted);
    expect([...painted]).toEqual([103, 104, 105, 255, 255, 255, 255, 255]);
  });

  test('differences between samples of any size in either byte order add up again', () => {
    const values = fc.array(fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(values, fc.constantFrom(8, 16, 32, 64), fc.boolean(), (row, bits, littleEndian) => {
        const bytes = bits / 8;
        const store = (numbers: readonly bigint[]) =>
          Uint8Array.from({ length: numbers.length * bytes }, (_, at) => {
            const digit = littleEndian ? at % bytes : bytes - 1 - (at % bytes);
            return Number((BigInt.asUintN(bits, numbers[Math.floor(at / bytes)] ?? 0n) >> BigInt(digit * 8)) & 255n);
          });
        const data = store(row.map((value, index) => value - (row[index - 1] ?? 0n)));
        undoPredictor(data, row.length, 1, bits, littleEndian);
        expect(data).toEqual(store(row));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a page in the first scheme of JPEG in TIFF', () => {
  const layout = { littleEndian: true, big: false };
  const segments: TiffSegments = { tiled: false, width: 16, height: 8, across: 1, down: 2, pieces: [] };

  /** A source of the given parts, and the page whose tags of whole numbers point into it. */
  function stored(parts: readonly (readonly number[])[], tags: readonly (readonly [tag: number, values: readonly number[]])[]) {
    const all: number[] = [0, 0, 0, 0, 0, 0, 0, 0, ...parts.flat()];
    const entries = new Map<number, TiffEntry>();
    for (const [tag, values] of tags) {
      entries.set(tag, { type: 4, count: values.length, valueAt: all.length });
      for (const value of values) all.push(value & 255, (value >>> 8) & 255, 0, 0);
    }
    const bytes = Uint8Array.from(all);
    const page = {
      ...plain,
      directory: { at: 8, entries },
      width: 16,
      height: 16,
      compression: tiffCompression.oldJpeg,
      photometric: tiffPhotometric.yCbCr,
      samples: 3,
    };
    return { source: { size: bytes.length, read: async (from: number, to: number) => bytes.slice(from, to) }, page };
  }

  test('is put together from bare tables', async () => {
    const quantisation = Array.from({ length: 64 }, () => 7);
    const huffman = [1, ...Array.from({ length: 15 }, () => 0), 5];
    const at = { table: 8, huffman: 72, scan: 89 };
    const { source, page } = stored(
      [quantisation, huffman, [0xaa, 0xbb]],
      [
        [tiffTag.jpegQTables, [at.table, at.table, at.table]],
        [tiffTag.jpegDcTables, [at.huffman, at.huffman, at.huffman]],
        [tiffTag.jpegAcTables, [at.huffman, at.huffman, at.huffman]],
        [tiffTag.yCbCrSubsampling, [2, 1]],
      ],
    );
    expect(tiffObstacle(page)).toBeUndefined();
    const bytes = await oldJpegBytes(source, layout, page, { ...segments, pieces: [{ from: at.scan, to: at.scan + 2 }] }, 1_000);
    const marks = [0xdb, 0xc4, 0xc4];
    const table = (mark: number, index: number) => [
      0xff,
      mark,
      0,
      mark === 0xdb ? 67 : 20,
      ...(mark === 0xdb ? [index, ...quantisation] : [index, ...huffman]),
    ];
    const tables = [0, 1, 2].flatMap((index) => marks.flatMap((mark, place) => table(mark, place === 2 ? 0x10 + index : index)));
    const frame = [0xff, 0xc0, 0, 17, 8, 0, 16, 0, 16, 3, 1, 0x21, 0, 2, 0x11, 1, 3, 0x11, 2];
    const scan = [0xff, 0xda, 0, 12, 3, 1, 0, 2, 0x11, 3, 0x22, 0, 63, 0];
    expect([...(bytes ?? [])]).toEqual([0xff, 0xd8, ...tables, ...frame, ...scan, 0xaa, 0xbb, 0xff, 0xd9]);
  });

  test('gets a restart mark between its strips, whose scan may begin in the first of them', async () => {
    const header = [0xff, 0xd8, 0xff, 0xc0, 0, 2];
    const scan = [0xff, 0xda, 0, 2];
    const { source, page } = stored(
      [header, [...scan, 1, 2], [3, 4, 0xff, 0xd9]],
      [
        [tiffTag.jpegInterchangeFormat, [8]],
        [tiffTag.jpegInterchangeFormatLength, [header.length]],
        [tiffTag.yCbCrSubsampling, [1, 1]],
      ],
    );
    const pieces = [
      { from: 14, to: 20 },
      { from: 20, to: 24 },
    ];
    const bytes = await oldJpegBytes(source, layout, page, { ...segments, pieces }, 1_000);
    expect([...(bytes ?? [])]).toEqual([...header, 0xff, 0xdd, 0, 4, 0, 2, ...scan, 1, 2, 0xff, 0xd0, 3, 4, 0xff, 0xd9]);
    expect(await oldJpegBytes(source, layout, page, { ...segments, pieces }, 10)).toBeUndefined();
  });
});
