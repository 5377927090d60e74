import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { polygonRegion } from '../../core/annotations/region';
import type { Region } from '../../core/model/page';
import { moveRegion, resizeRegion, type Side } from './adjust-region';
import { regionBox, type Turn, turnedSize, turnRegion, unturnRegion } from './geometry';

const part = fc.double({ min: 0.02, max: 0.98, noNaN: true });
const points = fc.array(fc.record({ x: part, y: part }), { minLength: 3, maxLength: 8 }).map((made) => polygonRegion(made) as Region);
const rectangle = fc.tuple(part, part, part, part).map(([x, y, width, height]): Region => ({ x, y, width: width * (1 - x), height: height * (1 - y) }));
const region = fc.oneof(rectangle, points).filter(({ width, height }) => width > 0.01 && height > 0.01);
const by = fc.double({ min: -1.5, max: 1.5, noNaN: true });
const edge = fc.constantFrom<Side['across']>(-1, 0, 1);
const turn = fc.record({ rotation: fc.constantFrom<Turn['rotation']>(0, 90, 180, 270), mirrored: fc.boolean() });

function expectOnPage({ x, y, width, height, polygon = [] }: Region): void {
  for (const [start, length, along] of [
    [x, width, polygon.map((point) => point.x)],
    [y, height, polygon.map((point) => point.y)],
  ] as const) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(start + length).toBeLessThanOrEqual(1 + 1e-9);
    expect(length).toBeGreaterThanOrEqual(0.005 - 1e-9);
    if (along.length === 0) continue;
    expect(Math.min(...along)).toBeCloseTo(start, 9);
    expect(Math.max(...along)).toBeCloseTo(start + length, 9);
  }
}

describe('a region drawn anew', () => {
  test('stays on the page and keeps its size when it is moved, and its other edges when one is drawn; its box stays the box of its polygon', () => {
    fc.assert(
      fc.property(region, by, by, edge, edge, (made, across, down, a, d) => {
        const moved = moveRegion(made, across, down);
        expectOnPage(moved);
        expect([moved.width, moved.height]).toEqual([made.width, made.height]);
        const drawn = resizeRegion(made, { across: a, down: d }, across, down);
        expectOnPage(drawn);
        if (a !== -1) expect(drawn.x).toBe(made.x);
        if (a !== 1) expect(drawn.x + drawn.width).toBeCloseTo(made.x + made.width, 9);
        if (d !== -1) expect(drawn.y).toBe(made.y);
        if (d !== 1) expect(drawn.y + drawn.height).toBeCloseTo(made.y + made.height, 9);
      }),
    );
  });

  test('goes where it is pulled on the screen, however the page is turned, and its polygon with it', () => {
    fc.assert(
      fc.property(region, turn, (made, turned) => {
        const page = { width: 1_000, height: 1_400 };
        const view = { scale: 0.5, x: 30, y: 40 };
        const pulled = unturnRegion(moveRegion(turnRegion(made, turned), 0.01, 0), turned);
        const [before, after] = [regionBox(made, view, page, turned), regionBox(pulled, view, page, turned)];
        const room = 1 - turnRegion(made, turned).x - made.width * 0;
        if (room - (turned.rotation % 180 === 0 ? made.width : made.height) > 0.011) {
          expect(after.x - before.x).toBeCloseTo(0.01 * turnedSize(page, turned).width * view.scale, 6);
        }
        expect(after.y).toBeCloseTo(before.y, 6);
        expectOnPage(pulled);
      }),
    );
  });
});
