import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPacer } from './pacer';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Work that takes 100 ms, and when each of it began. */
function counted() {
  const begun: number[] = [];
  const started = Date.now();
  const pacer = createPacer(
    async () => {
      begun.push(Date.now() - started);
      await new Promise((done) => setTimeout(done, 100));
    },
    () => undefined,
    () => Date.now(),
  );
  return { begun, pacer };
}

it('what is asked for all the time is done a fifth of the time, and what was asked for last is done', async () => {
  const { begun, pacer } = counted();
  for (let at = 0; at < 1200; at += 50) {
    pacer.ask();
    await vi.advanceTimersByTimeAsync(50);
  }
  await vi.advanceTimersByTimeAsync(2000);
  expect(begun).toEqual([0, 500, 1000, 1500]);
});

it('what is asked for once in a while is done at once, and never after the end', async () => {
  const { begun, pacer } = counted();
  pacer.ask();
  await vi.advanceTimersByTimeAsync(5000);
  pacer.ask();
  await vi.advanceTimersByTimeAsync(1000);
  expect(begun).toEqual([0, 5000]);
  pacer.ask();
  pacer.stop();
  await vi.advanceTimersByTimeAsync(1000);
  expect(begun).toHaveLength(2);
});

it('at the end of what came in all of it is read without rest, also when a reading was under way', async () => {
  const { begun, pacer } = counted();
  pacer.ask();
  await vi.advanceTimersByTimeAsync(50);
  pacer.hurry();
  await vi.advanceTimersByTimeAsync(150);
  expect(begun.length).toBe(2);
  pacer.ask();
  await vi.advanceTimersByTimeAsync(20);
  expect(begun.length).toBe(2);
  pacer.hurry();
  await vi.advanceTimersByTimeAsync(20);
  expect(begun.length).toBe(3);
});
