import { expect, test, vi } from 'vitest';
import { createBitmapCache } from './bitmap-cache';

const bitmap = () => createImageBitmap(new ImageData(2, 2));

test('a page fetched in advance is not fetched again, and the oldest pages are given back', async () => {
  const cache = createBitmapCache();
  const load = vi.fn((_signal: AbortSignal) => bitmap());
  const first = await cache.get(0, 1_000, load);
  expect(await cache.get(0, 1_000, load)).toBe(first);
  expect(load).toHaveBeenCalledTimes(1);
  for (let page = 1; page <= 4; page += 1) await cache.get(page, 1_000, load);
  expect(first.width).toBe(0);
});

test('a page passed by while it loads is given up', async () => {
  const cache = createBitmapCache();
  let given: AbortSignal | undefined;
  cache.get(0, 1_000, (signal) => {
    given = signal;
    return new Promise(() => {});
  });
  cache.giveUpExcept([5, 6]);
  expect(given?.aborted).toBe(true);
});
