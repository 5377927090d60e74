import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { polygonRegion } from '../../core/annotations/region';
import type { Region } from '../../core/model/page';
import { addCorner, cornerAfterKey, moveCorner, removeCorner } from './polygon-corners';

const part = fc.double({ min: 0.05, max: 0.95, noNaN: true });
const polygon = fc
  .array(fc.record({ x: part, y: part }), { minLength: 3, maxLength: 9 })
  .map((points) => polygonRegion(points) as Region)
  .filter(({ width, height }) => width > 0.1 && height > 0.1);
const by = fc.double({ min: -1.5, max: 1.5, noNaN: true });

describe('a corner of a finished polygon', () => {
  test('goes where it is drawn and never off the page; the others stay, and the box is the box of them all', () => {
    fc.assert(
      fc.property(polygon, fc.nat(8), by, by, (made, at, across, down) => {
        const points = made.polygon ?? [];
        const index = at % points.length;
        const moved = moveCorner(made, index, across, down);
        expect(moved.polygon?.filter((_, other) => other !== index)).toEqual(points.filter((_, other) => other !== index));
        expect(moved).toEqual(polygonRegion(moved.polygon ?? []));
        for (const { x, y } of moved.polygon ?? []) expect(Math.min(x, y, 1 - x, 1 - y)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('is added between two without changing the shape, and taken away again', () => {
    fc.assert(
      fc.property(polygon, fc.nat(8), (made, at) => {
        const index = at % (made.polygon?.length ?? 1);
        const more = addCorner(made, index);
        expect(more.polygon).toHaveLength((made.polygon?.length ?? 0) + 1);
        expect(more.width).toBeCloseTo(made.width, 12);
        expect(removeCorner(more, index + 1)).toEqual(made);
      }),
    );
  });

  test('three corners stay three, a shape without height is not made, and other keys do nothing', () => {
    const triangle = polygonRegion([
      { x: 0.2, y: 0.2 },
      { x: 0.6, y: 0.2 },
      { x: 0.4, y: 0.21 },
    ]) as Region;
    expect(cornerAfterKey(triangle, 0, 'Delete', false)).toEqual(triangle);
    expect(moveCorner(triangle, 2, 0, -0.01)).toEqual(triangle);
    expect(cornerAfterKey(triangle, 2, 'ArrowDown', true)?.height).toBeCloseTo(0.03);
    expect(cornerAfterKey(triangle, 0, 'x', false)).toBeUndefined();
  });
});
