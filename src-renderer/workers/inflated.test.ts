import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { inflated } from './inflated';
import { inflateUpTo } from './pdf/stream-data';

const bomb = new Uint8Array(deflateSync(new Uint8Array(200_000_000), { level: 9 }));

test('a bomb is unpacked only as far as it is read, and what is not packed at all is damaged', async () => {
  const reader = inflated(bomb);
  const first = await reader.read();
  expect(first.value?.length).toBeGreaterThan(0);
  await reader.cancel();
  expect(await inflateUpTo(bomb, 1_000_000)).toBeUndefined();
  await expect(inflated(Uint8Array.of(1, 2, 3, 4)).read()).rejects.toThrow();
});

test('a stream of many pieces comes out whole; one that breaks off gives what stood before', async () => {
  let seed = 1;
  const content = Uint8Array.from({ length: 900_000 }, () => {
    seed = Math.imul(seed, 1_664_525) + 1_013_904_223;
    return seed >>> 24;
  });
  const packed = new Uint8Array(deflateSync(content));
  expect(packed.length).toBeGreaterThan(131_072);
  expect(Buffer.compare((await inflateUpTo(packed, 1_000_000)) ?? new Uint8Array(), content)).toBe(0);
  const broken = (await inflateUpTo(packed.subarray(0, packed.length - 60_000), 1_000_000)) ?? new Uint8Array();
  expect(broken.length).toBeGreaterThan(100_000);
  expect(Buffer.compare(broken, content.subarray(0, broken.length))).toBe(0);
});
