import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextWithout, pagesOfPart, partsOf } from './parts';

it('parts hold every page of a document once, in order, and begin where it was said', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.array(fc.integer({ min: -2, max: 45 })), (total, starts) => {
      const parts = partsOf(total, new Set(starts));
      expect(parts.flatMap(pagesOfPart)).toEqual(Array.from({ length: total }, (_, index) => index));
      expect(parts.map(({ from }) => from)).toEqual([...new Set([0, ...starts])].filter((start) => start >= 0 && start < total).sort((a, b) => a - b));
    }),
  );
  expect(partsOf(0, new Set())).toEqual([]);
});

it('the next part without a man is looked for behind, then from the beginning', () => {
  const parts = partsOf(9, new Set([3, 6]));
  const [first, second, third] = parts;
  if (first === undefined || second === undefined || third === undefined) throw new Error('three parts');
  expect(nextWithout(parts, first, () => false)).toBe(second);
  expect(nextWithout(parts, third, () => false)).toBe(first);
  expect(nextWithout(parts, second, (part) => part === third)).toBe(first);
  expect(nextWithout(parts, second, () => true)).toBeUndefined();
});
