import { describe, expect, it } from 'vitest';
import { createThumbnailQueue, type ThumbnailWish } from './thumbnail-queue';

function wish(scan: string): ThumbnailWish {
  return { scan, page: 0, size: 1 };
}

function takeAll(queue: ReturnType<typeof createThumbnailQueue>): readonly string[] {
  const taken: string[] = [];
  for (let entry = queue.take(); entry !== undefined; entry = queue.take()) taken.push(entry.wish.scan);
  return taken;
}

describe('thumbnails waiting to be drawn', () => {
  it('come in the order of the import while nobody looks', () => {
    const queue = createThumbnailQueue();
    for (const scan of ['a', 'b', 'c']) queue.add(wish(scan), false);
    expect(takeAll(queue)).toEqual(['a', 'b', 'c']);
  });

  it('let what comes into view overtake, the newest foremost', () => {
    const queue = createThumbnailQueue();
    for (const scan of ['a', 'b', 'c', 'd']) queue.add(wish(scan), false);
    queue.add(wish('c'), true);
    queue.add(wish('d'), true);
    expect(takeAll(queue)).toEqual(['d', 'c', 'a', 'b']);
  });

  it('give up their place when they leave the view, but are still drawn', () => {
    const queue = createThumbnailQueue();
    queue.add(wish('a'), false);
    const seen = queue.add(wish('b'), true);
    queue.leave(seen);
    expect(takeAll(queue)).toEqual(['a', 'b']);
  });

  it('are asked for once, however many wait for them', () => {
    const queue = createThumbnailQueue();
    const first = queue.add(wish('a'), false);
    expect(queue.add(wish('a'), true)).toBe(first);
    expect(takeAll(queue)).toEqual(['a']);
  });
});
