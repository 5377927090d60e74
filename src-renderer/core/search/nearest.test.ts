import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Nearest } from './nearest';

test('the nearest are the first of all put in order, though most are passed over', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(4)), fc.nat(3), fc.integer({ min: 1, max: 9 }), (slips, allowed, most) => {
      const nearest = new Nearest(allowed, most);
      for (const [item, away] of slips.entries()) nearest.add(away, item);
      const sorted = slips.map((away, item) => ({ away, item })).filter(({ away }) => away <= allowed);
      sorted.sort((one, other) => one.away - other.away || one.item - other.item);
      expect(nearest.all()).toEqual(sorted.slice(0, most).map(({ item }) => item));
    }),
  );
});
