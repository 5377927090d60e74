import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesSource } from './byte-source';
import { inspectPicture } from './inspect-picture';

const fixtures = join(import.meta.dirname, '../../../../shared/fixtures');
const present = existsSync(fixtures);
if (!present) process.stderr.write(`skipped: no fixtures at ${fixtures}\n`);

function load(path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(fixtures, path)));
}

function inspect(path: string) {
  return inspectPicture(bytesSource(load(path)));
}

function toolSizes(path: string): readonly string[] | undefined {
  try {
    return execFileSync('convert-im6.q16', [join(fixtures, path), '-auto-orient', '-format', '%w x %h\n', 'info:'], { stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim()
      .split('\n');
  } catch {
    return undefined;
  }
}

describe.skipIf(!present)('the page list of a scan', () => {
  const files = ['tiff', 'scans'].flatMap((folder) =>
    readdirSync(join(fixtures, folder))
      .filter((name) => /\.(tiff?|jpg)$/.test(name))
      .map((name) => `${folder}/${name}`),
  );

  test.for(files)('has the pages and sizes that ImageMagick finds: %s', async (path, context) => {
    const expected = toolSizes(path);
    if (expected === undefined) return context.skip('ImageMagick is not installed or refuses the file');
    const inspection = await inspect(path);
    expect(inspection.obstacle).toBeUndefined();
    expect(inspection.pages.map(({ width, height }) => `${width} x ${height}`)).toEqual(path.includes('cmyk-4c-8b') ? expected.slice(0, 1) : expected);
  });

  test.for([1, 2, 3, 4, 5, 6, 7, 8])('gives the upright size whatever the EXIF orientation: %i', async (orientation) => {
    const { pages } = await inspect(`exif/landscape_${orientation}.jpg`);
    expect(pages).toEqual([{ width: 1800, height: 1200 }]);
  });

  test('says that a page above 300 megapixels is too large, without decoding it', async () => {
    expect((await inspect('hostile/65536-uint32-limit.png')).obstacle).toBe('too-large');
  });

  test('says that a JPEG without a picture is damaged', async () => {
    expect((await inspect('hostile/corrupt-header.jpg')).obstacle).toBe('damaged');
  });

  test('says that a file without a byte is empty', async () => {
    expect((await inspectPicture(bytesSource(new Uint8Array()))).obstacle).toBe('empty');
  });

  const victims = [
    'tiff/quad-tile.jpg.tiff',
    'tiff/BigTIFF.tif',
    'tiff/issue_69_lzw.tiff',
    'tiff/miniswhite-1c-1b.tiff',
    'hostile/colormap-shl-overflow.tiff',
    'exif/landscape_6.jpg',
    'hostile/truncated.png',
  ];
  const damage = fc.array(
    fc.record({ at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), byte: fc.integer({ min: 0, max: 255 }), head: fc.boolean() }),
    {
      minLength: 1,
      maxLength: 40,
    },
  );

  test.for(victims)('never throws and reads a bounded number of ranges when bytes are changed: %s', async (path) => {
    const original = load(path);
    await fc.assert(
      fc.asyncProperty(damage, fc.double({ min: 0, max: 1, noNaN: true }), async (changes, cut) => {
        const bytes = original.slice(0, cut < 0.5 ? Math.ceil(original.length * cut * 2) : original.length);
        for (const { at, byte, head } of changes) bytes[Math.floor(at * (head ? Math.min(600, bytes.length) : bytes.length))] = byte;
        let reads = 0;
        const source = bytesSource(bytes);
        const inspection = await inspectPicture({
          size: source.size,
          read: (from, to) => {
            reads += 1;
            return source.read(from, to);
          },
        });
        expect(reads).toBeLessThan(5_000);
        for (const { width, height } of inspection.pages) expect(width > 0 && height > 0).toBe(true);
        if (inspection.pages.length === 0) expect(inspection.obstacle).toBeDefined();
      }),
      { numRuns: 150 },
    );
  });
});
