import { polygonRegion } from '../annotations/region';
import type { PagePoint, Region } from '../model/page';

/** The size of a page in the units of its file. */
export type PageSize = { readonly width: number; readonly height: number };

/** Points as fractions of the page, of a list such as `10,20 30,40` or `10 20 30 40`; undefined when it is none or the page has no size. */
export function pointsIn(list: string | undefined, size: PageSize): readonly PagePoint[] | undefined {
  const numbers = (list ?? '')
    .trim()
    .split(/[\s,]+/u)
    .map(Number);
  if (list === undefined || list.trim() === '' || numbers.length % 2 === 1 || numbers.some((value) => !Number.isFinite(value))) return undefined;
  if (size.width <= 0 || size.height <= 0) return undefined;
  return Array.from({ length: numbers.length / 2 }, (_, at) => ({ x: (numbers[2 * at] ?? 0) / size.width, y: (numbers[2 * at + 1] ?? 0) / size.height }));
}

/** The place of an outline: a plain rectangle has no polygon. Undefined when it encloses nothing. */
export function placeOf(points: readonly PagePoint[] | undefined): Region | undefined {
  if (points === undefined) return undefined;
  const [first, second] = points;
  const corners =
    points.length === 2 && first !== undefined && second !== undefined ? [first, { x: second.x, y: first.y }, second, { x: first.x, y: second.y }] : points;
  const region = polygonRegion(corners);
  if (region === undefined || region.width <= 0 || region.height <= 0) return undefined;
  const { polygon: _polygon, ...box } = region;
  return isBox(corners, box) ? box : region;
}

function isBox(points: readonly PagePoint[], { x, y, width, height }: Region): boolean {
  if (points.length !== 4) return false;
  const corners = new Set(points.map((point) => `${point.x === x ? 0 : point.x === x + width ? 1 : 2}${point.y === y ? 0 : point.y === y + height ? 1 : 2}`));
  const isAround = points.every((point, at) => (point.x === points[(at + 1) % 4]?.x) !== (point.y === points[(at + 1) % 4]?.y));
  return isAround && corners.size === 4 && [...corners].every((corner) => !corner.includes('2'));
}

/** The box around places; undefined of none. */
export function aroundAll(places: readonly Region[]): Region | undefined {
  if (places.length === 0) return undefined;
  const [x, y] = [Math.min(...places.map((place) => place.x)), Math.min(...places.map((place) => place.y))];
  const right = Math.max(...places.map((place) => place.x + place.width));
  const bottom = Math.max(...places.map((place) => place.y + place.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** Points in whole units of a page of that size, each as `x,y`. */
export function writtenPoints(points: readonly PagePoint[], size: PageSize, between = ','): string {
  return points.map(({ x, y }) => `${Math.round(x * size.width)}${between}${Math.round(y * size.height)}`).join(' ');
}

/** The outline of a place: its polygon, or the corners of its box. */
export function outlineOf({ x, y, width, height, polygon }: Region): readonly PagePoint[] {
  return (
    polygon ?? [
      { x, y },
      { x: x + width, y },
      { x: x + width, y: y + height },
      { x, y: y + height },
    ]
  );
}
