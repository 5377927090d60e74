import { describe, expect, test } from 'vitest';
import { bytesSource } from './byte-source';
import { readJpegFacts } from './jpeg';

const frame = [0xff, 0xc0, 0, 11, 8, 0, 20, 0, 30, 1, 1, 0x11, 0];

describe('the header of a JPEG', () => {
  test('is read past bytes that belong to no segment', async () => {
    const stray = [0xff, 0xd8, 0xff, 0xed, 0, 4, 1, 2, 0x38, 0x42, 0xff, 0, 0x49, 0x4d, ...frame];
    expect(await readJpegFacts(bytesSource(Uint8Array.from(stray)))).toMatchObject({ ok: true, value: { width: 30, height: 20 } });
  });

  test('is damaged when nothing but such bytes follows, or they come again and again', async () => {
    const noise = Array.from({ length: 40 }, () => [0x11, 0xff, 0xed, 0, 2]).flat();
    expect(await readJpegFacts(bytesSource(Uint8Array.from([0xff, 0xd8, 1, 2, 3, 4, 5])))).toEqual({ ok: false, failure: 'damaged' });
    expect(await readJpegFacts(bytesSource(Uint8Array.from([0xff, 0xd8, ...noise, ...frame])))).toEqual({ ok: false, failure: 'damaged' });
  });
});
