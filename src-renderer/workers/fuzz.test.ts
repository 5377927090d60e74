import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assemble, assemblePacked, encrypted, jpegImage, scanParts, textParts } from '../../scripts/pages/make-pdf';
import { chance, mutate } from '../../scripts/pages/mutate';
import { fixtures, fixturesPresent, hasTool, listed, type Rig, startRig } from '../../scripts/pages/rig';

/** `MATRICULE_FUZZ_SEED` and `MATRICULE_FUZZ_COUNT` repeat a run or make it long: thousands of cases at night. */
const seed = Number(process.env.MATRICULE_FUZZ_SEED ?? 20_261_121);
const count = Number(process.env.MATRICULE_FUZZ_COUNT ?? 150);

/** Files above this would make the run slow without making it sharper. */
const mostSeedBytes = 400_000;
/** What reading hostile files may cost beyond a resting browser: the bound of a page and what the collector has not yet taken back. */
const mostMemory = 700_000_000;
/** The harness gives a job five seconds and the search for a PDF's pages twenty; a file is asked for its pages and for four drawings, and each may hang. */
const mostMilliseconds = 20_000 + 4 * 5_000 + 10_000;

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
}, 120_000);
afterAll(() => rig?.close());

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A grey PNG of 8 × 8. */
const png = new Uint8Array(
  Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', Buffer.from('00000008000000080800000000', 'hex')),
    chunk('IDAT', deflateSync(Buffer.alloc(8 * 9, 0x40).map((byte, at) => (at % 9 === 0 ? 0 : byte)))),
    chunk('IEND', Buffer.alloc(0)),
  ]),
);
const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

function made(): readonly Uint8Array[] {
  const flat = {
    width: 40,
    height: 30,
    bytes: deflateSync(Buffer.alloc(40 * 30 * 3, 99)),
    dictionary: '/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode',
  };
  return [
    png,
    gif,
    assemble(textParts()),
    assemblePacked(textParts()),
    assemble(scanParts([flat, flat, flat])),
    assemblePacked(scanParts([flat, flat])),
    encrypted(
      [
        ...textParts()
          .slice(0, 3)
          .map((part) => (typeof part === 'string' ? part.replace('(', '').replace(')', '') : part)),
        { dictionary: '', bytes: Buffer.from('0 g') },
        '<< >>',
      ],
      'secret',
    ),
  ].map((bytes) => new Uint8Array(bytes));
}

/** Small versions of what the fixtures cannot give small: by ImageMagick, where there is one. */
function converted(): readonly Uint8Array[] {
  if (!fixturesPresent || !hasTool('convert-im6.q16')) return [];
  return ['jpg', 'webp', 'jp2', 'bmp', 'tiff'].flatMap((kind) => {
    try {
      const options = kind === 'tiff' ? ['-compress', 'LZW', '-define', 'tiff:rows-per-strip=8'] : [];
      return [new Uint8Array(execFileSync('convert-im6.q16', [join(fixtures, 'exif/landscape_6.jpg'), '-resize', '90x60!', ...options, `${kind}:-`]))];
    } catch {
      return [];
    }
  });
}

function seeds(): readonly Uint8Array[] {
  const own = [...made(), ...converted()];
  const jpeg = own.find(([first, second]) => first === 0xff && second === 0xd8);
  const scans = jpeg === undefined ? [] : [new Uint8Array(assemble(scanParts([{ width: 90, height: 60, bytes: jpeg, dictionary: jpegImage }])))];
  const real = ['tiff', 'hostile'].flatMap(listed).map((path) => new Uint8Array(readFileSync(join(fixtures, path))));
  return [...own, ...scans, ...real.filter(({ length }) => length <= mostSeedBytes)];
}

describe('files damaged at random', () => {
  test(
    `cost bounded time and memory, are kept with a reason, and stop nothing else: ${count} cases from seed ${seed}`,
    async () => {
      const victims = seeds();
      const good = 'good.png';
      rig.held.set(good, png);
      await rig.call('endure', good, good);
      const idle = rig.memory();
      let peak = 0;
      const watch = setInterval(() => {
        peak = Math.max(peak, rig.memory() - idle);
      }, 250);
      const reasons = new Map<string, number>();
      for (let index = 0; index < count; index += 1) {
        // Each case has its own seed, so that one can be repeated alone.
        const luck = chance(seed + index);
        const bytes = mutate(luck.pick(victims), luck);
        const path = `case-${index}`;
        rig.held.set(path, bytes);
        const outcome = await rig.call('endure', path, good);
        rig.held.delete(path);
        const told = `case ${index} of seed ${seed}: ${JSON.stringify(outcome)}`;
        expect(outcome.good, told).toBe(true);
        expect(outcome.milliseconds, told).toBeLessThan(mostMilliseconds);
        // Every page either has a size or a reason; a file without pages has a reason.
        if (outcome.pages === 0) expect(outcome.obstacle, told).toMatch(/^(empty|damaged|encrypted|unsupported|too-large|too-slow)$/);
        for (const each of outcome.drawn) expect(each, told).toMatch(/^(\d+x\d+|empty|damaged|encrypted|unsupported|too-large|too-slow)$/);
        const reason =
          outcome.obstacle ?? (outcome.drawn.every((each) => /^\d/.test(each)) ? 'shown' : (outcome.drawn.find((each) => !/^\d/.test(each)) ?? ''));
        reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      }
      clearInterval(watch);
      process.stderr.write(
        `damaged files: ${[...reasons].map(([reason, times]) => `${reason} ${times}`).join(', ')}; at most ${Math.round(peak / 1_000_000)} MB above rest\n`,
      );
      expect(peak).toBeLessThan(mostMemory);
      // Damage that no reader minds and damage that none survives must both have occurred, or the cases prove nothing.
      if (count >= 100) expect(Math.min(reasons.get('shown') ?? 0, reasons.get('damaged') ?? 0)).toBeGreaterThan(count / 50);
      expect(rig.violations).toEqual([]);
    },
    30_000 + count * 2_000,
  );
});
