import { fitRegion } from '../../core/annotations/region';
import type { Region } from '../../core/model/page';

/** Which edges follow: -1 the left or upper one, 1 the right or lower one, 0 neither. */
export type Side = { readonly across: -1 | 0 | 1; readonly down: -1 | 0 | 1 };

/** The least width and height of a region, in fractions of the page. */
export const leastSide = 0.005;

/** A press without a drag is no rectangle. */
export function isRegion(region: Region): boolean {
  return region.width >= leastSide && region.height >= leastSide;
}

/** A region carried by fractions of the page, as far as the page's edges let it. */
export function moveRegion(region: Region, across: number, down: number): Region {
  const { x, y, width, height } = region;
  return fitRegion(region, { x: within(x + across, 0, 1 - width), y: within(y + down, 0, 1 - height), width, height });
}

/** A region whose edges on one side are drawn by fractions of the page; its other edges stay, and a polygon is stretched along. */
export function resizeRegion(region: Region, side: Side, across: number, down: number): Region {
  const [x, width] = stretch(region.x, region.width, side.across, across);
  const [y, height] = stretch(region.y, region.height, side.down, down);
  return fitRegion(region, { x, y, width, height });
}

function stretch(start: number, length: number, edge: -1 | 0 | 1, by: number): readonly [number, number] {
  const end = start + length;
  if (edge === 0) return [start, length];
  if (edge === 1) return [start, within(end + by, start + leastSide, 1) - start];
  const moved = within(start + by, 0, end - leastSide);
  return [moved, end - moved];
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
