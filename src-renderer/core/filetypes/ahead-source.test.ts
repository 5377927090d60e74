import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aheadSource, type Span } from './ahead-source';
import { bytesSource } from './byte-source';

const spans = fc.array(
  fc.tuple(fc.nat(400_000), fc.nat(3_000)).map(([from, length]): Span => ({ from, to: from + length })),
  { maxLength: 60 },
);
const bytes = Uint8Array.from({ length: 400_000 }, (_, index) => (index * 31) % 251);

describe('reading ahead', () => {
  test('gives the bytes that stand there, whichever spans were announced and however they lie', async () => {
    await fc.assert(
      fc.asyncProperty(spans, fc.array(fc.nat(70), { maxLength: 30 }), async (announced, order) => {
        const source = aheadSource(bytesSource(bytes), announced);
        const others = order.flatMap((index) => announced[index] ?? []);
        for (const { from, to } of [...announced, ...others]) expect(await source.read(from, to)).toEqual(bytes.slice(from, to));
      }),
    );
  });

  test('reads neighbours together, and what comes next while the reader is at work', async () => {
    const asked: string[] = [];
    const source = aheadSource(
      {
        size: 40_000_000,
        read: async (from, to) => {
          asked.push(`${from}-${to}`);
          return new Uint8Array(to - from);
        },
      },
      Array.from({ length: 40 }, (_, index) => ({ from: index * 1_000_000, to: (index + 1) * 1_000_000 })),
    );
    await source.read(0, 1_000_000);
    expect(asked).toEqual(['0-4000000', '4000000-8000000', '8000000-12000000']);
    for (let part = 1; part < 5; part += 1) await source.read(part * 1_000_000, (part + 1) * 1_000_000);
    expect(asked).toEqual(['0-4000000', '4000000-8000000', '8000000-12000000', '12000000-16000000']);
  });

  test('bytes that cannot be read are told to whoever needs them, and to nobody else', async () => {
    const source = aheadSource(
      { size: 9_000_000, read: async (from) => (from === 0 ? new Uint8Array(4_000_000) : Promise.reject(new Error('the disk is gone'))) },
      [
        { from: 0, to: 4_000_000 },
        { from: 4_000_000, to: 8_000_000 },
      ],
    );
    expect(await source.read(0, 4_000_000)).toHaveLength(4_000_000);
    await new Promise((done) => setTimeout(done));
    await expect(source.read(4_000_000, 8_000_000)).rejects.toThrow('the disk is gone');
  });
});
