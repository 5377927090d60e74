import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePng, pngChunk } from '../../scripts/pages/make-png';
import { difference, fixtures, fixturesPresent, hasTool, listed, type Rig, startRig, whole } from '../../scripts/pages/rig';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
}, 120_000);
afterAll(() => rig?.close());

const locate: Rig['locate'] = (path) => rig.locate(path);
const call: Rig['call'] = (name, ...given) => rig.call(name, ...given);
const pixels: Rig['pixels'] = (...given) => rig.pixels(...given);

const tools = { convert: hasTool('convert-im6.q16'), tiffcp: hasTool('tiffcp') };
if (!tools.convert || !tools.tiffcp) process.stderr.write('skipped where needed: ImageMagick 6 or libtiff-tools is absent\n');
const present = fixturesPresent;

/** The page as ImageMagick sees it: upright, on white paper, 8 bits. */
function expected(path: string, number: number, ...options: readonly string[]): Uint8Array {
  const sheet = [
    `${locate(path)}[${number}]`,
    '-auto-orient',
    ...options,
    '-background',
    'white',
    '-alpha',
    'remove',
    '-colorspace',
    'sRGB',
    '-depth',
    '8',
    'rgba:-',
  ];
  return execFileSync('convert-im6.q16', sheet, { maxBuffer: 500_000_000, stdio: ['ignore', 'pipe', 'ignore'] });
}

describe.skipIf(!present || !tools.convert)('a page is shown upright with the right pixels', () => {
  // JPEG: browsers interpolate half-resolution colour otherwise than libjpeg's tools; everything else is exact but for rounding.
  const tolerances = (path: string) => (/\.jpe?g/.test(path) ? 4 : 1);

  test.for([...listed('scans'), ...listed('exif'), ...listed('tiff')])('%s', async (path, context) => {
    if (path === 'tiff/cmyk-4c-8b.tiff')
      return context.skip('CMYK with alpha: ImageMagick multiplies the inks by it, so there is no reference to compare with');
    if (path === 'tiff/big_g4.tif') return context.skip('65,537 rows: see the test of its own');
    const { pages, obstacle } = await call('inspect', path);
    expect(obstacle).toBeUndefined();
    for (const [number, size] of pages.entries()) {
      // Of large pages a piece from the middle, at its own resolution, is compared: the whole would only take longer.
      const side = Math.min(700, Math.floor(Math.min(size.width, size.height) * 0.6));
      const piece = size.width * size.height > 1_000_000 ? side : undefined;
      const [left, top] = [Math.floor(size.width / 3), Math.floor(size.height / 3)];
      const region = { x: left / size.width, y: top / size.height, width: side / size.width, height: side / size.height };
      const drawn = await pixels(path, number, piece === undefined ? whole : { ...whole, region });
      expect({ width: drawn.width, height: drawn.height }).toEqual(piece === undefined ? size : { width: piece, height: piece });
      const crop = piece === undefined ? [] : ['+repage', '-crop', `${side}x${side}+${left}+${top}`, '+repage'];
      expect(difference(drawn.data, expected(path, number, ...crop))).toBeLessThanOrEqual(tolerances(path));
    }
  });
});

describe.skipIf(!present || !tools.convert || !tools.tiffcp)('every way of storing a page gives the same picture', () => {
  const photograph = () => join(fixtures, 'tiff/rgb-3c-8b.tiff');
  const fax = () => join(fixtures, 'tiff/fax4.tiff');
  const ways: readonly (readonly [name: string, from: () => string, options: readonly string[]])[] = [
    ['Group 3', fax, ['-c', 'g3:1d']],
    ['Group 3 in two dimensions', fax, ['-c', 'g3:2d']],
    ['Group 3 filled to bytes', fax, ['-c', 'g3:1d:fill']],
    ['Group 3 in two dimensions, filled', fax, ['-c', 'g3:2d:fill']],
    ['Group 4, lowest bit first', fax, ['-c', 'g4', '-f', 'lsb2msb']],
    ['Group 4 in strips', fax, ['-c', 'g4', '-r', '40']],
    ['one bit, deflated', fax, ['-c', 'zip']],
    ['one bit, packed', fax, ['-c', 'packbits']],
    ['LZW with differences', photograph, ['-c', 'lzw:2']],
    ['deflate with differences', photograph, ['-c', 'zip:2']],
    ['deflate in planes', photograph, ['-c', 'zip', '-p', 'separate']],
    ['tiles', photograph, ['-c', 'lzw', '-t', '-w', '64', '-l', '32']],
    ['BigTIFF', photograph, ['-8', '-c', 'lzw']],
    ['the other byte order', photograph, ['-B', '-c', 'none']],
    ['JPEG strips', photograph, ['-c', 'jpeg:95', '-r', '16']],
    ['JPEG of plain colours', photograph, ['-c', 'jpeg:r:95', '-r', '16']],
    ['16 bits, big-endian, with differences', () => join(fixtures, 'tiff/rgb-3c-16b.tiff'), ['-B', '-c', 'lzw:2']],
  ];

  test.for(ways)('%s', async ([name, from, options]) => {
    const path = `made/${name.replace(/[^a-z0-9]/gi, '-')}.tiff`;
    execFileSync('tiffcp', [...options, from(), locate(path)], { stdio: 'ignore' });
    const drawn = await pixels(path, 0);
    expect(difference(drawn.data, expected(path, 0))).toBeLessThanOrEqual(name.startsWith('JPEG') ? 3 : 1);
  });

  test.for([1, 2, 3, 4, 5, 6, 7, 8])('a TIFF with orientation %i stands upright, whole and in part', async (orientation) => {
    const path = `made/turned-${orientation}.tiff`;
    execFileSync('cp', [photograph(), locate(path)]);
    execFileSync('chmod', ['u+w', locate(path)]);
    execFileSync('tiffset', ['-s', '274', String(orientation), locate(path)], { stdio: 'ignore' });
    const drawn = await pixels(path, 0);
    const wanted = expected(path, 0);
    expect(difference(drawn.data, wanted)).toBeLessThanOrEqual(1);
    const region = { x: 20 / drawn.width, y: 70 / drawn.height, width: 80 / drawn.width, height: 40 / drawn.height };
    const part = await pixels(path, 0, { ...whole, region });
    const crop = expected(path, 0, '+repage', '-crop', '80x40+20+70', '+repage');
    expect(difference(part.data, crop)).toBeLessThanOrEqual(1);
  });

  test('a PNG of 16 bits', async () => {
    execFileSync('convert-im6.q16', [photograph(), '-depth', '16', '-define', 'png:exclude-chunks=gAMA,cHRM', `PNG48:${locate('made/deep.png')}`]);
    expect(difference((await pixels('made/deep.png', 0)).data, expected('made/deep.png', 0))).toBeLessThanOrEqual(1);
  });

  test('a JPEG in inks, near enough without a colour profile', async () => {
    execFileSync('convert-im6.q16', [join(fixtures, 'exif/landscape_1.jpg'), '-colorspace', 'CMYK', locate('made/inks.jpg')]);
    // The browser takes inks through a generic press profile, ImageMagick by plain complement.
    expect(difference((await pixels('made/inks.jpg', 0)).data, expected('made/inks.jpg', 0))).toBeLessThanOrEqual(12);
  });

  test('a page with more rows than any canvas has is shown smaller', async () => {
    const drawn = await pixels('tiff/big_g4.tif', 0);
    expect(drawn.height).toBe(32_767);
    expect(drawn.data.every((value, at) => value === (at % 4 === 3 ? 255 : drawn.data[0]))).toBe(true);
  });

  test('a smaller picture has the same content', async () => {
    const path = 'tiff/g31d-multi.tif';
    const drawn = await pixels(path, 0, { maxWidth: 400, maxHeight: 400 });
    expect(Math.max(drawn.width, drawn.height)).toBe(400);
    expect(
      difference(drawn.data, expected(path, 0, '-colorspace', 'Gray', '-filter', 'Box', '-resize', `${drawn.width}x${drawn.height}!`)),
    ).toBeLessThanOrEqual(6);
  });
});

describe.skipIf(!present)('a hostile file', () => {
  test.for(listed('hostile'))('takes nothing down: %s', async (path) => {
    const { obstacle, pages } = await call('inspect', path);
    const drawn = obstacle === undefined ? await call('pixels', path, 0, whole) : { problem: obstacle };
    expect('problem' in drawn ? drawn.problem : `${drawn.width}x${drawn.height}`).toMatch(/^(damaged|too-large|unsupported|\d+x\d+)$/);
    expect(pages.length).toBeLessThan(10);
    expect((await call('inspect', 'exif/landscape_1.jpg')).pages).toEqual([{ width: 1800, height: 1200 }]);
  });

  test('that is a picture cut short is called damaged, never shown half', async () => {
    expect(await call('thumbnail', 'hostile/truncated.jpg', 0, 256)).toEqual({ problem: 'damaged' });
    expect(await call('thumbnail', 'hostile/truncated.png', 0, 256)).toEqual({ problem: 'damaged' });
  });

  test('that is a JPEG lacking only its end mark is shown as it is, and one cut short is not', async () => {
    const bytes = new Uint8Array(readFileSync(locate('exif/landscape_1.jpg')));
    rig.held.set('unended.jpg', bytes.subarray(0, -2));
    rig.held.set('cut.jpg', bytes.subarray(0, -200));
    for (const wanted of [
      { ...whole, region: { x: 0.7, y: 0.8, width: 0.3, height: 0.2 } },
      { maxWidth: 300, maxHeight: 300 },
    ]) {
      const complete = await pixels('exif/landscape_1.jpg', 0, wanted);
      expect(difference((await pixels('unended.jpg', 0, wanted)).data, complete.data)).toBe(0);
      expect(await call('pixels', 'cut.jpg', 0, wanted)).toEqual({ problem: 'damaged' });
    }
  });

  test.for(['hangs', 'dies'] as const)('whose decoder %s is given up, and the next file is read by a fresh worker', async (kind) => {
    expect(await rig.page.evaluate((how) => window.stuck(how), kind)).toEqual([kind === 'hangs' ? 'too-slow' : 'damaged', '1 page']);
  });
});

describe.skipIf(!present || !tools.convert)('formats that are met now and then', () => {
  const made = new Set<string>();
  /** The photograph at another size, without loss and made once. */
  function photograph(size: string): string {
    const path = locate(`made/photograph-${size}.bmp`);
    if (!made.has(size)) execFileSync('convert-im6.q16', [join(fixtures, 'exif/landscape_1.jpg'), '-resize', `${size}!`, '-strip', path]);
    made.add(size);
    return path;
  }

  /** Mean difference, 0 to 255, that the way of storing or computing colours explains. */
  const ways: readonly (readonly [name: string, file: string, options: readonly string[], tolerance: number])[] = [
    ['GIF', 'gif', [], 1],
    ['WebP', 'webp', ['-define', 'webp:lossless=true'], 1],
    ['BMP', 'bmp', [], 1],
    ['JPEG 2000', 'jp2', ['-quality', '0'], 1],
    ['a JPEG 2000 codestream', 'j2k', ['-quality', '0'], 1],
    ['JPEG 2000 in grey', 'jp2', ['-colorspace', 'Gray', '-quality', '0'], 1],
    ['TIFF of 12 bits', 'tiff', ['-depth', '12'], 1],
    ['TIFF of 10 bits in grey', 'tiff', ['-colorspace', 'Gray', '-depth', '10'], 1],
    ['TIFF of fractions', 'tiff', ['-define', 'quantum:format=floating-point', '-depth', '32'], 1],
    ['TIFF of fractions in double precision', 'tiff', ['-define', 'quantum:format=floating-point', '-depth', '64'], 1],
    ['TIFF of 32 bits', 'tiff', ['-depth', '32'], 1],
    ['TIFF in L*a*b*', 'tiff', ['-colorspace', 'Lab'], 4],
    ['TIFF with JPEG in inks', 'tiff', ['-colorspace', 'CMYK', '-compress', 'JPEG', '-quality', '97'], 4],
    ['TIFF with one JPEG', 'tiff', ['-compress', 'JPEG', '-quality', '97', '-define', 'tiff:rows-per-strip=9999'], 3],
    ['TIFF with WebP', 'tiff', ['-compress', 'WebP', '-define', 'webp:lossless=true'], 3],
  ];

  test.for(ways)('%s', async ([name, extension, options, tolerance], context) => {
    const path = `made/${name.replace(/[^a-z0-9]/gi, '-')}.${extension}`;
    try {
      execFileSync('convert-im6.q16', [photograph('450x300'), ...options, locate(path)], { stdio: 'ignore' });
    } catch {
      return context.skip('this ImageMagick cannot write it');
    }
    expect(await call('inspect', path)).toMatchObject({ obstacle: undefined, pages: [{ width: 450, height: 300 }] });
    expect(difference((await pixels(path, 0)).data, expected(path, 0))).toBeLessThanOrEqual(tolerance);
  });

  test.for(['none', 'LZW', 'Zip', 'RLE'])('a page in one long strip is read some rows at a time, whole and in part: %s', async (compression) => {
    const path = `made/long-${compression}.tiff`;
    const options = ['-compress', compression, '-define', 'tiff:rows-per-strip=9999', locate(path)];
    execFileSync('convert-im6.q16', [photograph('3000x2000'), ...options]);
    const region = { x: 0.5, y: 0.75, width: 0.1, height: 0.1 };
    const part = await pixels(path, 0, { maxWidth: 10_000, maxHeight: 10_000, region });
    expect(difference(part.data, expected(path, 0, '-crop', '300x200+1500+1500', '+repage'))).toBeLessThanOrEqual(1);
    const small = await pixels(path, 0, { maxWidth: 300, maxHeight: 300 });
    expect(difference(small.data, expected(path, 0, '-filter', 'Box', '-resize', '300x200!'))).toBeLessThanOrEqual(3);
  });

  test.for([
    [2, ['-flop']],
    [6, ['-rotate', '90']],
    [7, ['-transverse']],
  ] as const)('a WebP whose EXIF says %i stands upright', async ([orientation, turn]) => {
    const path = `made/plain-${orientation}.webp`;
    execFileSync('convert-im6.q16', [photograph('450x300'), '-define', 'webp:lossless=true', locate(path)]);
    const chunk = (name: string, body: Buffer) => {
      const head = Buffer.from(`${name}    `, 'latin1');
      head.writeUInt32LE(body.length, 4);
      return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
    };
    // Extended header: there is EXIF; 450 by 300, each less one. EXIF: one directory with one SHORT.
    const extended = chunk('VP8X', Buffer.from([8, 0, 0, 0, 449 & 255, 449 >> 8, 0, 299 & 255, 299 >> 8, 0]));
    const exif = chunk('EXIF', Buffer.from([...Buffer.from('MM\0*\0\0\0\b', 'latin1'), 0, 1, 1, 18, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]));
    const body = Buffer.concat([Buffer.from('WEBP'), extended, readFileSync(locate(path)).subarray(12), exif]);
    rig.held.set(`turned-${orientation}.webp`, new Uint8Array(chunk('RIFF', body)));
    const shown = await pixels(`turned-${orientation}.webp`, 0);
    expect(await call('inspect', `turned-${orientation}.webp`)).toMatchObject({ pages: [{ width: shown.width, height: shown.height }] });
    expect(difference(shown.data, expected(path, 0, ...turn))).toBeLessThanOrEqual(1);
  });

  test('what cannot be shown says so', async () => {
    execFileSync('convert-im6.q16', [photograph('450x300'), '-compress', 'LZMA', locate('made/lzma.tiff')]);
    expect((await call('inspect', 'made/lzma.tiff')).obstacle).toBe('unsupported');
  });
});

describe('a PNG too large to be decoded whole is read row by row', () => {
  const [width, height, repeated] = [7_000, 6_000, 10];
  /** Lighter from left to right and, every ten rows, from top to bottom. */
  const light = (x: number, y: number) => Math.floor((x / width) * 128 + (Math.floor(y / repeated) / (height / repeated)) * 127);
  let rows = Buffer.alloc(0);
  beforeAll(() => {
    rows = Buffer.alloc((width + 1) * height);
    for (let y = 0; y < height; y += 1) {
      const at = y * (width + 1);
      // A row that is the one above it is stored as nothing but that.
      if (y % repeated > 0) rows[at] = 2;
      else for (let x = 0; x < width; x += 1) rows[at + 1 + x] = light(x, y);
    }
  });
  const large = (...chunks: readonly Uint8Array[]) => makePng({ width, height, colourType: 0, bitDepth: 8, rows, chunks });
  /** What is wanted, on average, of boxes of `factor` pixels of the page with its left upper corner at `left`, `top`. */
  const boxes = (across: number, down: number, factor: number, left = 0, top = 0) =>
    Uint8Array.from({ length: across * down * 4 }, (_, at) => {
      const [x, y] = [(at >> 2) % across, Math.floor((at >> 2) / across)];
      const middle = (factor - 1) / 2;
      return at % 4 === 3 ? 255 : light(left + x * factor + middle, top + y * factor);
    });

  test('whole, in small and in part; cut short it is damaged', async () => {
    const png = large();
    rig.held.set('large.png', png);
    const small = await pixels('large.png', 0, { maxWidth: 700, maxHeight: 700 });
    expect([small.width, small.height]).toEqual([700, 600]);
    expect(difference(small.data, boxes(700, 600, 10))).toBeLessThanOrEqual(1);
    const region = { x: 0.5, y: 0.9, width: 0.1, height: 0.05 };
    const part = await pixels('large.png', 0, { ...whole, region });
    expect([part.width, part.height]).toEqual([700, 300]);
    expect(difference(part.data, boxes(700, 300, 1, 3_500, 5_400))).toBe(0);
    rig.held.set('large-cut.png', png.subarray(0, Math.floor(png.length * 0.7)));
    expect(await call('thumbnail', 'large-cut.png', 0, 256)).toEqual({ problem: 'damaged' });
  });

  test('upright as its EXIF says, and in the colours its gamma means', async () => {
    // Light as it is measured, in the primaries of sRGB.
    const gamma = Buffer.alloc(4);
    gamma.writeUInt32BE(100_000);
    const primaries = Buffer.alloc(32);
    for (const [index, value] of [31_270, 32_900, 64_000, 33_000, 30_000, 60_000, 15_000, 6_000].entries()) primaries.writeUInt32BE(value, index * 4);
    const colours = [pngChunk('gAMA', gamma), pngChunk('cHRM', primaries)];
    const turned = pngChunk('eXIf', Buffer.from('MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0', 'latin1'));
    rig.held.set('large-turned.png', large(...colours, turned));
    // The same in small, which the browser decodes.
    const few = Buffer.concat(
      Array.from({ length: 600 }, (_, y) => Buffer.from([0, ...Array.from({ length: 700 }, (_value, x) => light(x * 10 + 4.5, y * 10))])),
    );
    rig.held.set('small-turned.png', makePng({ width: 700, height: 600, colourType: 0, bitDepth: 8, rows: few, chunks: [...colours, turned] }));
    const ours = await pixels('large-turned.png', 0, { maxWidth: 600, maxHeight: 700 });
    const theirs = await pixels('small-turned.png', 0);
    expect([ours.width, ours.height]).toEqual([600, 700]);
    expect(difference(ours.data, theirs.data)).toBeLessThanOrEqual(1);
    // A grey of 64 of 255 is much lighter on a screen if it is meant as light.
    expect(difference(ours.data, boxes(700, 600, 10))).toBeGreaterThan(20);
  });
});

test('nothing of it breaks the content security policy', () => {
  expect(rig.violations).toEqual([]);
});
