import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asCompared, asSearched, distance } from './error-rate';

test('texts are compared by their letters', () => {
  expect(asCompared(' cafe\u0301 \n noir')).toBe('café noir');
  expect(asSearched('_Refrain : L’été, Өскемен!')).toBe('refrain l été өскемен');
});

test('the distance is the number of letters to mend', () => {
  expect([distance('Colbert', 'Golbert,'), distance('', 'abc'), distance('🙂', '')]).toEqual([2, 3, 1]);
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect(distance(one, other)).toBe(distance(other, one));
      expect(distance(one, one)).toBe(0);
    }),
    { numRuns: 50 },
  );
});
