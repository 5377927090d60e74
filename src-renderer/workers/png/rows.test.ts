import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makePng } from '../../../scripts/pages/make-png';
import { chance, mutate } from '../../../scripts/pages/mutate';
import { hasTool } from '../../../scripts/pages/rig';
import { bytesSource } from '../../core/filetypes/byte-source';
import { readPngPicture } from '../../core/filetypes/png-picture';
import { rowPainter } from './row-pixels';
import { readRows } from './rows';

type Read = { readonly rows: readonly Uint8Array[]; readonly pixels: Uint8Array; readonly whole: boolean };

/** The rows down to `bottom` as they are stored, and as RGBA. */
async function read(bytes: Uint8Array, bottom = Number.POSITIVE_INFINITY): Promise<Read> {
  const picture = await readPngPicture(bytesSource(bytes));
  if (!picture.ok) throw new Error('damaged header');
  const { width, height } = picture.value;
  const paint = rowPainter(picture.value, width);
  const target = new Uint8ClampedArray(width * 4);
  const rows: Uint8Array[] = [];
  const pixels: Uint8Array[] = [];
  const whole = await readRows(bytesSource(bytes), picture.value, Math.min(bottom, height), width, (row) => {
    rows.push(row.slice());
    paint(row, target);
    pixels.push(Uint8Array.from(target));
  });
  return { rows, pixels: Buffer.concat(pixels), whole };
}

/** PNG 3rd edition §9.2 as it stands there: each byte less what its filter foretells from the one to the left, above, and above to the left. */
function filtered(rows: readonly Uint8Array[], filters: readonly number[], pixelBytes: number): Uint8Array {
  return Buffer.concat(
    rows.map((row, y) => {
      const filter = filters[y] ?? 0;
      const foretold = row.map((_, at) => {
        const [a, b, c] = [row[at - pixelBytes] ?? 0, rows[y - 1]?.[at] ?? 0, at < pixelBytes ? 0 : (rows[y - 1]?.[at - pixelBytes] ?? 0)];
        const p = a + b - c;
        const nearest = [a, b, c].toSorted((one, other) => Math.abs(p - one) - Math.abs(p - other))[0] ?? 0;
        return [0, a, b, Math.floor((a + b) / 2), nearest][filter] ?? 0;
      });
      return Buffer.from([filter, ...row.map((value, at) => value - (foretold[at] ?? 0))]);
    }),
  );
}

const forms = [
  [0, [1, 2, 4, 8, 16], 1],
  [2, [8, 16], 3],
  [3, [1, 2, 4, 8], 1],
  [4, [8, 16], 2],
  [6, [8, 16], 4],
] as const;
const depths = forms.flatMap(([colourType, all, samples]) => all.map((bitDepth) => ({ colourType, bitDepth, samples })));
const palette = Buffer.concat([Buffer.from([0, 0, 3, 0]), Buffer.from('PLTE'), Buffer.from(Array.from({ length: 768 }, (_, at) => at & 255)), Buffer.alloc(4)]);

test('rows come out as they went in, whatever their filters and however the data lie in chunks', async () => {
  const pictures = fc.record({
    form: fc.constantFrom(...depths),
    width: fc.integer({ min: 1, max: 24 }),
    filters: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 12 }),
    partBytes: fc.integer({ min: 1, max: 200 }),
    seed: fc.uint8Array({ minLength: 64, maxLength: 64 }),
  });
  await fc.assert(
    fc.asyncProperty(pictures, async ({ form, width, filters, partBytes, seed }) => {
      const bits = form.bitDepth * form.samples;
      const rows = filters.map((_, y) => Uint8Array.from({ length: Math.ceil((width * bits) / 8) }, (_value, at) => seed[(at * 7 + y * 13) & 63] ?? 0));
      const stored = filtered(rows, filters, Math.max(1, bits >> 3));
      const png = makePng({ ...form, width, height: filters.length, rows: stored, partBytes, chunks: form.colourType === 3 ? [palette] : [] });
      const found = await read(png);
      expect(found.whole).toBe(true);
      expect(found.rows).toEqual(rows);
      // Cut anywhere before the end of the picture it is damaged, and never throws.
      const cut = await read(png.subarray(0, png.length - 17));
      expect(cut.whole).toBe(false);
    }),
    { numRuns: 60 },
  );
});

test.skipIf(!hasTool('convert-im6.q16'))('every colour type and depth has the colours that ImageMagick sees, on white paper', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'matricule-png-'));
  const convert = (...options: readonly string[]) =>
    execFileSync('convert-im6.q16', [...options], { maxBuffer: 10_000_000, stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const pathOf = ({ colourType, bitDepth }: (typeof depths)[number]) => join(folder, `${colourType}-${bitDepth}.png`);
    for (const each of depths) {
      const { colourType, bitDepth } = each;
      const grey = colourType === 0 || colourType === 4 ? ['-colorspace', 'Gray'] : [];
      const opacity = colourType >= 4 ? ['(', '-size', '61x43', 'gradient:', ')', '-alpha', 'off', '-compose', 'CopyOpacity', '-composite'] : [];
      // A palette's colours stay as they are, and one more is transparent.
      const few = bitDepth >= 8 && colourType !== 3 ? [] : ['-colors', String((1 << bitDepth) - (colourType === 3 ? 1 : 0))];
      const hole = colourType === 3 ? ['-fill', 'black', '-draw', 'rectangle 5,5 20,30', '-transparent', 'black'] : ['-depth', String(bitDepth)];
      const form = ['-define', `png:color-type=${colourType}`, '-define', `png:bit-depth=${bitDepth}`, '-define', `png:compression-filter=${bitDepth % 6}`];
      const photograph = ['-size', '61x43', '-seed', '7', 'plasma:red-blue', ...grey, ...opacity, ...few, ...hole];
      convert(...photograph, ...form, '-define', 'png:exclude-chunks=gAMA,cHRM,bKGD', pathOf(each));
    }
    const seen = convert(...depths.map(pathOf), '-background', 'white', '-alpha', 'remove', '-colorspace', 'sRGB', '-depth', '8', 'rgba:-');
    for (const [index, each] of depths.entries()) {
      const { colourType, bitDepth } = each;
      const bytes = new Uint8Array(readFileSync(pathOf(each)));
      expect([bytes[25], bytes[24]]).toEqual([colourType, bitDepth]);
      const { pixels } = await read(bytes);
      const wanted = seen.subarray(index * pixels.length, (index + 1) * pixels.length);
      const most = pixels.reduce((worst, value, at) => Math.max(worst, at % 4 === 3 ? 0 : Math.abs(value - (wanted[at] ?? 0))), 0);
      // Of 16 bits the higher byte is taken, of colour and of opacity.
      expect(most, `colour type ${colourType}, ${bitDepth} bits`).toBeLessThanOrEqual(bitDepth === 16 && colourType >= 4 ? 2 : 1);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the colour that tRNS names is paper, in grey and in colour, of one byte and of two', async () => {
  const transparency = (...values: readonly number[]) =>
    Buffer.concat([Buffer.from([0, 0, 0, values.length]), Buffer.from('tRNS'), Buffer.from(values), Buffer.alloc(4)]);
  const made = (colourType: number, bitDepth: number, row: readonly number[], chunk: Uint8Array) =>
    makePng({ width: 2, height: 1, colourType, bitDepth, rows: Uint8Array.from([0, ...row]), chunks: [chunk] });
  const shown = async (png: Uint8Array) => [...(await read(png)).pixels];
  expect(await shown(made(0, 4, [0x5a], transparency(0, 5)))).toEqual([255, 255, 255, 255, 170, 170, 170, 255]);
  expect(await shown(made(0, 8, [5, 6], transparency(0, 5)))).toEqual([255, 255, 255, 255, 6, 6, 6, 255]);
  expect(await shown(made(0, 16, [5, 1, 5, 2], transparency(5, 2)))).toEqual([5, 5, 5, 255, 255, 255, 255, 255]);
  expect(await shown(made(2, 8, [1, 2, 3, 1, 2, 4], transparency(0, 1, 0, 2, 0, 3)))).toEqual([255, 255, 255, 255, 1, 2, 4, 255]);
  expect(await shown(made(2, 16, [1, 9, 2, 9, 3, 9, 1, 9, 2, 9, 3, 8], transparency(1, 9, 2, 9, 3, 9)))).toEqual([255, 255, 255, 255, 1, 2, 3, 255]);
});

test('rows below those that are wanted are not read, and a bomb is unpacked only as far as there are rows', async () => {
  const rows = Buffer.from(Array.from({ length: 101 * 2_000 }, (_, at) => (at % 101 === 0 ? 0 : (Math.imul(at * at, 2_654_435_761) >>> 13) & 255)));
  const png = makePng({ width: 100, height: 2_000, colourType: 0, bitDepth: 8, rows, partBytes: 64 });
  const upper = await read(png.subarray(0, png.length >> 1), 10);
  expect([upper.whole, upper.rows.length]).toEqual([true, 10]);
  const bomb = makePng({ width: 100, height: 2, colourType: 0, bitDepth: 8, rows: Buffer.alloc(100_000_000) });
  const found = await read(bomb);
  expect([found.whole, found.rows.length]).toEqual([true, 2]);
});

test('a row with a filter that does not exist, bytes that are not packed and a wrong checksum are damage, and so is a file that ends with its picture', async () => {
  const rows = Buffer.concat([Buffer.from([0, 1, 2]), Buffer.from([5, 1, 2])]);
  const png = { width: 2, height: 2, colourType: 0, bitDepth: 8, rows };
  expect((await read(makePng(png))).whole).toBe(false);
  const right = makePng({ ...png, rows: rows.fill(0, 3, 4) });
  expect((await read(right)).whole).toBe(true);
  const data = right.length - 12 - 4;
  expect((await read(right.with(data - 1, (right[data - 1] ?? 0) ^ 1))).whole).toBe(false);
  const flip = (at: number) => right.with(at, (right[at] ?? 0) ^ 1);
  expect((await read(flip(data + 1))).whole).toBe(false);
  expect((await read(right.subarray(0, -12))).whole).toBe(false);
  expect((await read(right.fill(7, 41, 44))).whole).toBe(false);
});

test('whatever happened to a file, no more rows come than it has, and nothing is thrown', async () => {
  const png = makePng({ width: 30, height: 40, colourType: 6, bitDepth: 8, rows: Buffer.alloc(40 * 121, 3), partBytes: 9 });
  for (let seed = 1; seed <= 300; seed += 1) {
    const bytes = mutate(png, chance(seed));
    const picture = await readPngPicture(bytesSource(bytes));
    // Sizes above these the caller refuses.
    if (!picture.ok || picture.value.width > 1_000 || picture.value.height > 1_000) continue;
    const found = await read(bytes);
    expect(found.rows.length, `seed ${seed}`).toBeLessThanOrEqual(picture.value.height);
    if (found.whole) expect(found.rows.length, `seed ${seed}`).toBe(picture.value.height);
  }
});

test('bytes that cannot be fetched say nothing about the file', async () => {
  const png = makePng({ width: 2, height: 2, colourType: 0, bitDepth: 8, rows: Buffer.alloc(6) });
  const picture = await readPngPicture(bytesSource(png));
  if (!picture.ok) throw new Error('damaged header');
  const gone = { size: png.length, read: () => Promise.reject(new Error('no bytes')) };
  await expect(readRows(gone, picture.value, 2, 2, () => {})).rejects.toThrow('no bytes');
});
