import { expect, test } from 'vitest';
import { createReadingQueue, type RunControl } from './reading-queue';

const free = (): RunControl & { cancel(): void } => {
  const controller = new AbortController();
  return { signal: controller.signal, isPaused: () => false, whenGoing: () => Promise.resolve(), cancel: () => controller.abort() };
};

/** Work that ends when the test says so; like the engine, it ends at once when it is given up. */
function byHand() {
  const open = new Map<string, () => void>();
  const begun: string[] = [];
  const work = (page: string, _lane: number, signal: AbortSignal) =>
    new Promise<string>((resolve, reject) => {
      begun.push(page);
      open.set(page, () => resolve(page.toUpperCase()));
      signal.addEventListener('abort', () => reject(signal.reason));
    });
  return { begun, work, finish: (page: string) => open.get(page)?.() };
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

test('as many pages at once as there are lanes, each told of when it is read, and a rest at the end', async () => {
  const { begun, work, finish } = byHand();
  let rested = 0;
  const queue = createReadingQueue(2, work, () => {
    rested += 1;
  });
  const told: string[] = [];
  const all = queue.run(['a', 'b', 'c'], free(), async (page, outcome) => void told.push(page + outcome));
  expect(begun).toEqual(['a', 'b']);
  finish('b');
  await turn();
  expect([begun, told]).toEqual([['a', 'b', 'c'], ['bB']]);
  finish('a');
  finish('c');
  await all;
  expect(told).toEqual(['bB', 'aA', 'cC']);
  expect(rested).toBe(1);
  await queue.run([], free(), async () => undefined);
});

test('cancelling keeps what was told, begins nothing more, and frees the lane for others', async () => {
  const { begun, work, finish } = byHand();
  const queue = createReadingQueue(1, work, () => undefined);
  const told: string[] = [];
  const control = free();
  const all = queue.run(['a', 'b', 'c'], control, async (page) => void told.push(page));
  finish('a');
  await turn();
  control.cancel();
  await all;
  expect([begun, told]).toEqual([['a', 'b'], ['a']]);
  const next = queue.run(['d'], free(), async (page) => void told.push(page));
  await turn();
  finish('d');
  await next;
  expect(told).toEqual(['a', 'd']);
});

test('the page before the eye goes before a long run, and a paused run waits until it is resumed', async () => {
  const { begun, work, finish } = byHand();
  const queue = createReadingQueue(1, work, () => undefined);
  let resume = (): void => undefined;
  const resumed = new Promise<void>((resolve) => {
    resume = resolve;
  });
  let paused = false;
  const long = queue.run(['a', 'b'], { ...free(), isPaused: () => paused, whenGoing: () => resumed }, async () => undefined);
  const short = queue.run(['x'], free(), async () => undefined);
  paused = true;
  finish('a');
  await turn();
  expect(begun).toEqual(['a', 'x']);
  finish('x');
  await short;
  expect(begun).toEqual(['a', 'x']);
  paused = false;
  resume();
  await turn();
  finish('b');
  await long;
  expect(begun).toEqual(['a', 'x', 'b']);
});

test('what cannot be kept ends the run with its reason', async () => {
  const { begun, work, finish } = byHand();
  const queue = createReadingQueue(1, work, () => undefined);
  const all = queue.run(['a', 'b'], free(), () => Promise.reject(new Error('no room')));
  finish('a');
  await expect(all).rejects.toThrow('no room');
  expect(begun).toEqual(['a']);
});

test('a page that waits in a long run is read next when somebody wants it now, and once', async () => {
  const { begun, work, finish } = byHand();
  const queue = createReadingQueue(1, work, () => undefined);
  const told: string[] = [];
  const first = queue.run(['a', 'b', 'c'], free(), async (page) => void told.push(page));
  const second = queue.run(['x', 'y'], { ...free(), isPaused: () => true, whenGoing: () => new Promise(() => undefined) }, async () => undefined);
  expect([queue.hasten((page) => page === 'a'), queue.hasten((page) => page === 'c'), queue.hasten((page) => page === 'q')]).toEqual([
    'now',
    'next',
    'nowhere',
  ]);
  expect(queue.hasten((page) => page === 'y')).toBe('paused');
  for (const page of ['a', 'c', 'b']) {
    finish(page);
    await turn();
  }
  await first;
  expect([begun, told]).toEqual([
    ['a', 'c', 'b'],
    ['a', 'c', 'b'],
  ]);
  void second;
});
