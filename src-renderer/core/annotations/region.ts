import type { PagePoint, Region } from '../model/page';

/** The region of a polygon: its points and the box around them. Undefined under three points, which enclose nothing. */
export function polygonRegion(points: readonly PagePoint[]): Region | undefined {
  if (points.length < 3) return undefined;
  const [across, down] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...across), Math.min(...down)];
  return { x, y, width: Math.max(...across) - x, height: Math.max(...down) - y, polygon: points };
}

/** A region put into another box: its polygon, if it has one, keeps its shape within. Fractions of the same page. */
export function fitRegion(region: Region, { x, y, width, height }: Region): Region {
  const { polygon } = region;
  if (polygon === undefined) return { x, y, width, height };
  const along = (value: number, from: number, length: number, to: number, newLength: number) =>
    length === 0 ? to : Math.min(to + newLength, Math.max(to, to + ((value - from) / length) * newLength));
  return {
    x,
    y,
    width,
    height,
    polygon: polygon.map((point) => ({ x: along(point.x, region.x, region.width, x, width), y: along(point.y, region.y, region.height, y, height) })),
  };
}

/** Whether two regions are the same place, number by number. */
export function sameRegion(one: Region | undefined, other: Region | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  const [first, second] = [one.polygon ?? [], other.polygon ?? []];
  return (
    one.x === other.x &&
    one.y === other.y &&
    one.width === other.width &&
    one.height === other.height &&
    first.length === second.length &&
    first.every((point, index) => point.x === second[index]?.x && point.y === second[index]?.y)
  );
}
