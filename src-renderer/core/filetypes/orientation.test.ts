import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { storedRegion, toOrientation, uprightMatrix, uprightSize } from './orientation';

const orientation = fc.integer({ min: 1, max: 8 }).map(toOrientation);
const region = fc
  .tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .map(([x, y, width, height]) => ({ x: x / 10, y: y / 10, width: width / 10, height: height / 10 }));

describe('an orientation', () => {
  test('takes the stored rectangle exactly onto the upright one it stands for', () => {
    fc.assert(
      fc.property(orientation, region, (turn, wanted) => {
        const stored = { width: 300, height: 200 };
        const upright = uprightSize(stored, turn);
        const matrix = uprightMatrix(stored, turn);
        const part = storedRegion(wanted, turn);
        const corner = (x: number, y: number) => ({ x: matrix.a * x + matrix.c * y + matrix.e, y: matrix.b * x + matrix.d * y + matrix.f });
        const one = corner(part.x * stored.width, part.y * stored.height);
        const other = corner((part.x + part.width) * stored.width, (part.y + part.height) * stored.height);
        expect(Math.min(one.x, other.x)).toBeCloseTo(wanted.x * upright.width, 6);
        expect(Math.min(one.y, other.y)).toBeCloseTo(wanted.y * upright.height, 6);
        expect(Math.abs(one.x - other.x)).toBeCloseTo(wanted.width * upright.width, 6);
        expect(Math.abs(one.y - other.y)).toBeCloseTo(wanted.height * upright.height, 6);
      }),
    );
  });
});
