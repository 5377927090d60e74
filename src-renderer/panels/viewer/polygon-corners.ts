import { polygonRegion } from '../../core/annotations/region';
import type { PagePoint, Region } from '../../core/model/page';
import { isRegion } from './adjust-region';
import { clampFraction } from './geometry';

/** Fractions of the page that an arrow key moves a corner by, and with Shift. */
const step = 0.004;
const longStep = 0.02;

/** The region with one corner of its polygon carried by fractions of the page, as far as the page's edges let it. A polygon that would enclose nothing stays as it was. */
export function moveCorner(region: Region, index: number, across: number, down: number): Region {
  return changed(region, (points) =>
    points.map((point, at) => (at === index ? { x: clampFraction(point.x + across), y: clampFraction(point.y + down) } : point)),
  );
}

/** The region with one corner more, in the middle between this one and the next. */
export function addCorner(region: Region, index: number): Region {
  return changed(region, (points) => {
    const [one, next] = [points[index], points[(index + 1) % points.length]];
    if (one === undefined || next === undefined) return points;
    return points.toSpliced(index + 1, 0, middle(one, next));
  });
}

/** The region without this corner; three are the fewest that enclose anything. */
export function removeCorner(region: Region, index: number): Region {
  return changed(region, (points) => (points.length > 3 ? points.toSpliced(index, 1) : points));
}

/** What a key does to a corner, in fractions of the page as it is turned on the screen; undefined for a key it does not know. */
export function cornerAfterKey(region: Region, index: number, key: string, shift: boolean): Region | undefined {
  const by = shift ? longStep : step;
  switch (key) {
    case 'ArrowLeft':
      return moveCorner(region, index, -by, 0);
    case 'ArrowRight':
      return moveCorner(region, index, by, 0);
    case 'ArrowUp':
      return moveCorner(region, index, 0, -by);
    case 'ArrowDown':
      return moveCorner(region, index, 0, by);
    case 'Insert':
      return addCorner(region, index);
    case 'Delete':
    case 'Backspace':
      return removeCorner(region, index);
    default:
      return undefined;
  }
}

export function middle(one: PagePoint, other: PagePoint): PagePoint {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
}

function changed(region: Region, change: (points: readonly PagePoint[]) => readonly PagePoint[]): Region {
  const made = region.polygon === undefined ? undefined : polygonRegion(change(region.polygon));
  return made !== undefined && isRegion(made) ? made : region;
}
