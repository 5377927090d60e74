import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nameRuns } from './name-runs';

it('names of one camera are one line, by their numbers and not by their letters', () => {
  expect(nameRuns(['IMG_10.jpg', 'IMG_9.jpg', 'plaque.jpg', 'IMG_11.jpg', 'IMG_9.tif', '16P431207_004.jpg', '16P431207_001.jpg'])).toEqual([
    { first: 'IMG_9.jpg', last: 'IMG_11.jpg', count: 3 },
    { first: 'plaque.jpg', last: 'plaque.jpg', count: 1 },
    { first: 'IMG_9.tif', last: 'IMG_9.tif', count: 1 },
    { first: '16P431207_001.jpg', last: '16P431207_004.jpg', count: 2 },
  ]);
});

it('no name is lost or counted twice', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (names) => {
      expect(nameRuns(names).reduce((sum, { count }) => sum + count, 0)).toBe(names.length);
    }),
  );
});
