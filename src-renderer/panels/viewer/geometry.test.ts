import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fitView,
  regionBetween,
  regionBox,
  revealRegion,
  type Turn,
  toPage,
  turnedSize,
  turnRegion,
  turnRight,
  upright,
  visibleRegion,
  zoomAround,
} from './geometry';

const rotation = fc.record({ rotation: fc.constantFrom<Turn['rotation']>(0, 90, 180, 270), mirrored: fc.boolean() });
const size = fc.record({ width: fc.integer({ min: 50, max: 5_000 }), height: fc.integer({ min: 50, max: 5_000 }) });
const fraction = fc.double({ min: 0, max: 1, noNaN: true });

describe('the view of a page', () => {
  test('puts a rectangle drawn on the screen back where it was drawn, however the page is turned', () => {
    fc.assert(
      fc.property(size, size, rotation, fraction, fraction, fraction, fraction, (page, window, turn, a, b, c, d) => {
        const view = fitView(turnedSize(page, turn), window, 'page');
        const region = regionBetween({ x: a, y: b }, { x: c, y: d });
        const box = regionBox(region, view, page, turn);
        const back = regionBetween(toPage({ x: box.x, y: box.y }, view, page, turn), toPage({ x: box.x + box.width, y: box.y + box.height }, view, page, turn));
        expect(back.x).toBeCloseTo(region.x, 6);
        expect(back.y).toBeCloseTo(region.y, 6);
        expect(back.width).toBeCloseTo(region.width, 6);
        expect(back.height).toBeCloseTo(region.height, 6);
      }),
    );
  });

  test('goes to something small, such as a page number, so close that it is read with ease and no closer, however the page is turned', () => {
    const page = { width: 1_000, height: 1_400 };
    const window = { width: 600, height: 400 };
    for (const rotation of [0, 90, 180, 270] as const) {
      const turn = { rotation, mirrored: false };
      const view = fitView(turnedSize(page, turn), window, 'page');
      const letters = (region: { x: number; y: number; width: number; height: number }) => {
        const box = regionBox(region, revealRegion(region, view, page, window, turn), page, turn);
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(window.width);
        expect(box.y + box.height).toBeLessThanOrEqual(window.height);
        return Math.min(box.width, box.height);
      };
      const number = letters({ x: 0.48, y: 0.03, width: 0.022, height: 0.012 });
      expect(number).toBeGreaterThan(36);
      expect(number).toBeLessThanOrEqual(72.001);
    }
  });

  test('shows the page whole when it is fitted', () => {
    fc.assert(
      fc.property(size, size, rotation, (page, window, turn) => {
        const view = fitView(turnedSize(page, turn), window, 'page');
        const shown = visibleRegion(view, page, window, turn);
        expect(shown?.width).toBeCloseTo(1, 6);
        expect(shown?.height).toBeCloseTo(1, 6);
      }),
    );
  });

  test('turns clockwise as it is seen, in a mirror too', () => {
    fc.assert(
      fc.property(size, rotation, fraction, fraction, (page, turn, x, y) => {
        const region = { x: x * 0.9, y: y * 0.9, width: 0.1, height: 0.1 };
        const before = turnRegion(region, turn);
        const after = turnRegion(region, turnRight(turn));
        expect(turnedSize(page, turnRight(turn))).toEqual({ width: turnedSize(page, turn).height, height: turnedSize(page, turn).width });
        expect(after.x).toBeCloseTo(1 - before.y - before.height, 6);
        expect(after.y).toBeCloseTo(before.x, 6);
      }),
    );
  });

  test('is never zoomed out to a dot, however long the wheel is turned; what is small already is not made larger by it', () => {
    const window = { width: 800, height: 600 };
    const out = (page: { readonly width: number; readonly height: number }) => {
      let view = fitView(page, window, 'page');
      for (let turn = 0; turn < 60; turn += 1) view = zoomAround(view, 0.8, { x: 10, y: 10 }, page, window);
      return view.scale;
    };
    expect(out({ width: 20_000, height: 15_000 })).toBeCloseTo(160 / 20_000, 9);
    expect(out({ width: 1_000, height: 1_600 })).toBeCloseTo(0.1, 9);
    const [tiny, wide] = [
      { width: 100, height: 50 },
      { width: 10, height: 10 },
    ];
    expect(zoomAround({ scale: 1, x: 0, y: 0 }, 0.5, { x: 0, y: 0 }, tiny, window).scale).toBe(1);
    expect(zoomAround({ scale: 1, x: 0, y: 0 }, 2, { x: 0, y: 0 }, wide, window).scale).toBe(2);
  });

  test('keeps the point under the pointer while zooming in', () => {
    const [page, window] = [
      { width: 1_000, height: 1_400 },
      { width: 800, height: 600 },
    ];
    const view = fitView(page, window, 'width');
    const point = { x: 300, y: 200 };
    const closer = zoomAround(view, 2, point, page, window);
    const [before, after] = [toPage(point, view, page, upright), toPage(point, closer, page, upright)];
    expect(after.x).toBeCloseTo(before.x, 6);
    expect(after.y).toBeCloseTo(before.y, 6);
  });
});
