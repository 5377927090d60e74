import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scrollToShow, visibleRange } from './visible-range';

describe('the rows drawn of a long list', () => {
  it('cover what is in view, wherever the list is scrolled', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4_000_000 }),
        fc.integer({ min: 1, max: 2000 }),
        fc.integer({ min: 10, max: 90 }),
        fc.integer({ min: 1, max: 100_000 }),
        (scroll, height, row, count) => {
          const scrollTop = Math.min(scroll, Math.max(0, row * count - height));
          const [first, last] = visibleRange(scrollTop, height, row, count);
          expect(first * row).toBeLessThanOrEqual(scrollTop);
          expect(last * row).toBeGreaterThanOrEqual(Math.min(scrollTop + height, row * count));
          expect(last - first).toBeLessThanOrEqual(Math.ceil(height / row) + 14);
        },
      ),
    );
  });

  it('are none in an empty list', () => {
    expect(visibleRange(0, 500, 40, 0)).toEqual([0, 0]);
  });
});

describe('showing a row', () => {
  it('does not move the list when the row is in view', () => {
    expect(scrollToShow(100, 400, 120, 160)).toBe(100);
  });
  it('moves it no further than needed', () => {
    expect(scrollToShow(100, 400, 60, 100)).toBe(60);
    expect(scrollToShow(100, 400, 500, 540)).toBe(140);
  });
});
