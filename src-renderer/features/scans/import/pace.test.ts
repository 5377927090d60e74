import { describe, expect, it } from 'vitest';
import { createPace } from './pace';

describe('the pace of an import', () => {
  it('says files and bytes of the last seconds, and how long the rest will take', () => {
    const pace = createPace(100, 10_000);
    expect(pace({ at: 100, files: 1, bytes: 100 })).toBeNull();
    expect(pace({ at: 10_000, files: 50, bytes: 5_000 })?.secondsLeft).toBeCloseTo(10);
    const slower = pace({ at: 20_000, files: 55, bytes: 5_500 });
    expect(slower?.filesPerSecond).toBeCloseTo(0.5);
    expect(slower?.bytesPerSecond).toBeCloseTo(50);
    expect(slower?.secondsLeft).toBeCloseTo((20 * 0.45) / 0.55);
  });

  it('is at its end when all is in, and never a number that is none', () => {
    const pace = createPace(2, 0);
    expect(pace({ at: 900, files: 0, bytes: 0 })?.secondsLeft).toBeCloseTo(0.9);
    expect(pace({ at: 2_000, files: 2, bytes: 0 })?.secondsLeft).toBe(0);
  });
});
