import * as zlib from 'node:zlib';
import { configure, Reader, Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crc32 } from './crc32';
import { type DosTime, dosTime } from './zip-records';
import { createZipWriter, type ZipSink } from './zip-writer';

configure({ useWebWorkers: false });

const time: DosTime = dosTime(new Date('2026-11-21T10:20:31Z'));
const gigabyte = 1024 ** 3;

/** Pieces of a file, kept by position: what was never written is zeros, so that gigabytes cost nothing. */
function createMemory() {
  const pieces: { at: number; bytes: Uint8Array }[] = [];
  let length = 0;
  const sink: ZipSink = {
    async write(bytes) {
      // One huge buffer of zeros stands for the contents of huge files.
      if (bytes.length < 1024 * 1024) pieces.push({ at: length, bytes: bytes.slice() });
      length += bytes.length;
    },
    async writeAt(at, bytes) {
      pieces.push({ at, bytes: bytes.slice() });
    },
  };
  function read(at: number, count: number): Uint8Array {
    const result = new Uint8Array(count);
    for (const piece of pieces) {
      const from = Math.max(at, piece.at);
      const to = Math.min(at + count, piece.at + piece.bytes.length);
      if (from < to) result.set(piece.bytes.subarray(from - piece.at, to - piece.at), from - at);
    }
    return result;
  }
  return { sink, read, length: () => length };
}

class MemoryReader extends Reader<ReturnType<typeof createMemory>> {
  readonly memory: ReturnType<typeof createMemory>;
  constructor(memory: ReturnType<typeof createMemory>) {
    super(memory);
    this.memory = memory;
    this.size = memory.length();
  }
  override async readUint8Array(at: number, count: number): Promise<Uint8Array> {
    return this.memory.read(at, Math.min(count, this.size - at));
  }
}

const name = (text: string) => new TextEncoder().encode(text);

describe('CRC-32', () => {
  test.skipIf(typeof zlib.crc32 !== 'function')("is zlib's, whole or carried on", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(300), (bytes, cut) => {
        expect(crc32(bytes)).toBe(zlib.crc32(bytes));
        expect(crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut)))).toBe(zlib.crc32(bytes));
      }),
    );
  });

  test('is 0xCBF43926 for the digits 1 to 9', () => {
    expect(crc32(name('123456789'))).toBe(0xcbf43926);
  });
});

describe('the ZIP writer', () => {
  test('what it writes is read back by another program: names, bytes and sums', async () => {
    // Steps such as `..` never reach the writer (bag-path.ts), and other programs refuse them or read them away.
    const step = fc.stringMatching(/^[A-Za-z0-9Жé][A-Za-z0-9 ._Жé-]{0,8}[a-z]$/);
    const entry = fc.record({
      path: fc.array(step, { minLength: 1, maxLength: 3 }).map((steps) => steps.join('/')),
      chunks: fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(entry, { selector: ({ path }) => path, maxLength: 12 }), async (files) => {
        const memory = createMemory();
        const zip = createZipWriter({ sink: memory.sink, time, crc32 });
        for (const { path, chunks } of files)
          await zip.add(
            name(path),
            chunks.reduce((sum, { length }) => sum + length, 0),
            chunks,
          );
        expect(await zip.finish()).toBe(memory.length());
        const reader = new ZipReader(new Uint8ArrayReader(memory.read(0, memory.length())), { checkSignature: true });
        const entries = await reader.getEntries();
        expect(entries.map(({ filename }) => filename)).toEqual(files.map(({ path }) => path));
        for (const [index, found] of entries.entries()) {
          if (found.directory) throw new Error('a folder was not asked for');
          expect(Buffer.from(await found.getData(new Uint8ArrayWriter()))).toEqual(Buffer.concat(files[index]?.chunks ?? []));
          expect(found).toMatchObject({ compressionMethod: 0, encrypted: false, zip64: false });
        }
        await reader.close();
      }),
      { numRuns: 60 },
    );
  });

  test('files beyond 4 GiB, before and behind small ones, are found at their places', async () => {
    const memory = createMemory();
    const zip = createZipWriter({ sink: memory.sink, time, crc32: (_bytes, before) => before });
    const zeros = new Uint8Array(256 * 1024 * 1024);
    function* huge(gigabytes: number): Generator<Uint8Array> {
      for (let count = 0; count < gigabytes * 4; count += 1) yield zeros;
    }
    await zip.add(name('first.txt'), 5, [name('first')]);
    await zip.add(name('huge.bin'), 5 * gigabyte, huge(5));
    await zip.add(name('behind.txt'), 6, [name('behind')]);
    await zip.add(name('almost.bin'), gigabyte, huge(1));
    await zip.add(name('last.txt'), 4, [name('last')]);
    await zip.finish();
    const reader = new ZipReader(new MemoryReader(memory));
    const entries = await reader.getEntries();
    expect(entries.map(({ filename, uncompressedSize }) => [filename, uncompressedSize])).toEqual([
      ['first.txt', 5],
      ['huge.bin', 5 * gigabyte],
      ['behind.txt', 6],
      ['almost.bin', gigabyte],
      ['last.txt', 4],
    ]);
    for (const [index, text] of [
      [0, 'first'],
      [2, 'behind'],
      [4, 'last'],
    ] as const) {
      const found = entries[index];
      if (found === undefined || found.directory) throw new Error(`${text} is not there`);
      expect(Buffer.from(await found.getData(new Uint8ArrayWriter())).toString()).toBe(text);
    }
    await reader.close();
  });

  test('more than 65,535 files are all found', async () => {
    const chunks: Uint8Array[] = [];
    const collecting: ZipSink = {
      write: async (bytes) => void chunks.push(bytes.slice()),
      writeAt: async () => undefined,
    };
    const many = createZipWriter({ sink: collecting, time, crc32 });
    for (let index = 0; index < 66_000; index += 1) await many.add(name(`data/${index}`), 0, []);
    await many.finish();
    const reader = new ZipReader(new Uint8ArrayReader(Buffer.concat(chunks)));
    const entries = await reader.getEntries();
    expect(entries).toHaveLength(66_000);
    expect(entries.at(-1)?.filename).toBe('data/65999');
    await reader.close();
  });

  test('the same files at the same instant are the same bytes', async () => {
    const written = await Promise.all(
      [1, 2].map(async () => {
        const memory = createMemory();
        const zip = createZipWriter({ sink: memory.sink, time, crc32 });
        await zip.add(name('a'), 3, [name('abc')]);
        await zip.finish();
        return memory.read(0, memory.length());
      }),
    );
    expect(written[0]).toEqual(written[1]);
  });

  test('a file that is larger than was said, and too large for its header, is our mistake and is thrown', async () => {
    const memory = createMemory();
    const zip = createZipWriter({ sink: memory.sink, time, crc32: () => 0 });
    const zeros = new Uint8Array(gigabyte);
    await expect(zip.add(name('a'), 1, [zeros, zeros, zeros, zeros])).rejects.toThrow(RangeError);
  });

  test('DOS times are in UTC, in even seconds, from 1980 to 2107', () => {
    expect(dosTime(new Date('1980-01-01T00:00:00Z'))).toEqual({ date: 0x21, time: 0 });
    expect(dosTime(new Date('1999-12-31T23:59:59Z'))).toEqual({ date: (19 << 9) | (12 << 5) | 31, time: (23 << 11) | (59 << 5) | 29 });
    expect(dosTime(new Date('1915-05-09T00:00:00Z')).date >> 9).toBe(0);
  });
});
