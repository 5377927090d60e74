import type { PagePoint, Region } from '../../core/model/page';
import type { QuarterTurn } from '../../core/model/scan';

export type Size = { readonly width: number; readonly height: number };
export type Point = { readonly x: number; readonly y: number };
export type Rotation = QuarterTurn;
/** Quarter turns clockwise, then left and right changed over; for looking only: the scan and its regions stay as they are. */
export type Turn = { readonly rotation: Rotation; readonly mirrored: boolean };
/** Where the turned page stands in the window: CSS pixels per page unit, and its top left corner in CSS pixels. */
export type View = { readonly scale: number; readonly x: number; readonly y: number };
export type Fit = 'width' | 'page' | 'free';

/** CSS pixels kept free around a fitted page. */
const margin = 12;
const leastScale = 0.001;
const mostScale = 16;
/** CSS pixels of the longer side to which a page can be zoomed out: smaller it is only a dot that is looked for. */
const leastSide = 160;
/** CSS pixels. */
export const leastAim = 24;

export const upright: Turn = { rotation: 0, mirrored: false };

export function turnedSize(page: Size, { rotation }: Turn): Size {
  return rotation === 90 || rotation === 270 ? { width: page.height, height: page.width } : page;
}

/** A quarter turn clockwise as it is seen: in a mirror the page itself turns the other way. */
export function turnRight({ rotation, mirrored }: Turn): Turn {
  return { rotation: ((rotation + (mirrored ? 270 : 90)) % 360) as Rotation, mirrored };
}

/** The view that shows the page (already turned) whole or over the window's whole width, from its top. */
export function fitView(page: Size, window: Size, fit: 'width' | 'page'): View {
  const across = Math.max(1, window.width - 2 * margin) / page.width;
  const down = Math.max(1, window.height - 2 * margin) / page.height;
  const scale = limitScale(fit === 'width' ? across : Math.min(across, down));
  return settle({ scale, x: 0, y: margin }, page, window);
}

export function limitScale(scale: number): number {
  return Math.max(leastScale, Math.min(mostScale, scale));
}

/** Keeps the page in sight: centred where it is smaller than the window, else without more than the margin beyond its edges. */
export function settle(view: View, page: Size, window: Size): View {
  return { scale: view.scale, x: settleAlong(view.x, page.width * view.scale, window.width), y: settleAlong(view.y, page.height * view.scale, window.height) };
}

function settleAlong(start: number, length: number, room: number): number {
  if (length + 2 * margin <= room) return (room - length) / 2;
  return Math.max(room - length - margin, Math.min(margin, start));
}

/** Zooms by a factor around a point of the window, which stays where it is on the page. */
export function zoomAround(view: View, factor: number, point: Point, page: Size, window: Size): View {
  const smallest = Math.min(view.scale, leastSide / Math.max(page.width, page.height));
  const scale = Math.max(smallest, limitScale(view.scale * factor));
  const ratio = scale / view.scale;
  return settle({ scale, x: point.x - (point.x - view.x) * ratio, y: point.y - (point.y - view.y) * ratio }, page, window);
}

/** A point of the window in fractions of the upright page; outside the page below 0 or above 1. */
export function toPage(point: Point, view: View, page: Size, turn: Turn): Point {
  const turned = turnedSize(page, turn);
  const { x, y } = unturnRegion(
    { x: (point.x - view.x) / (turned.width * view.scale), y: (point.y - view.y) / (turned.height * view.scale), width: 0, height: 0 },
    turn,
  );
  return { x, y };
}

/** A rectangle of the upright page as fractions of the turned one. */
export function turnRegion(region: Region, { rotation, mirrored }: Turn): Region {
  const turned = rotateRegion(region, rotation);
  return mirrored ? mirrorRegion(turned) : turned;
}

/** The other way round: a rectangle of the turned page as fractions of the upright one. */
export function unturnRegion(region: Region, { rotation, mirrored }: Turn): Region {
  return rotateRegion(mirrored ? mirrorRegion(region) : region, ((360 - rotation) % 360) as Rotation);
}

function mirrorRegion(region: Region): Region {
  return { ...region, x: 1 - region.x - region.width, ...turnedPolygon(region, ({ x, y }) => ({ x: 1 - x, y })) };
}

function rotateRegion(region: Region, rotation: Rotation): Region {
  const { x, y, width, height } = region;
  const polygon = turnedPolygon(region, (point) => rotatePoint(point, rotation));
  switch (rotation) {
    case 0:
      return { x, y, width, height, ...polygon };
    case 90:
      return { x: 1 - y - height, y: x, width: height, height: width, ...polygon };
    case 180:
      return { x: 1 - x - width, y: 1 - y - height, width, height, ...polygon };
    case 270:
      return { x: y, y: 1 - x - width, width: height, height: width, ...polygon };
  }
}

function rotatePoint({ x, y }: PagePoint, rotation: Rotation): PagePoint {
  if (rotation === 0) return { x, y };
  if (rotation === 180) return { x: 1 - x, y: 1 - y };
  return rotation === 90 ? { x: 1 - y, y: x } : { x: y, y: 1 - x };
}

function turnedPolygon({ polygon }: Region, turn: (point: PagePoint) => PagePoint): { readonly polygon?: readonly PagePoint[] } {
  return polygon === undefined ? {} : { polygon: polygon.map(turn) };
}

/** Where a rectangle of the upright page lies in the window, in CSS pixels. */
export function regionBox(region: Region, view: View, page: Size, turn: Turn): Region {
  const turned = turnedSize(page, turn);
  const part = turnRegion(region, turn);
  const [across, down] = [turned.width * view.scale, turned.height * view.scale];
  return { x: view.x + part.x * across, y: view.y + part.y * down, width: part.width * across, height: part.height * down };
}

/** What is pressed to reach a region: its box, grown around its middle to what a hand can press (WCAG 2.5.8). CSS pixels. */
export function aimOf(box: Region): Region {
  const [width, height] = [Math.max(box.width, leastAim), Math.max(box.height, leastAim)];
  return { x: box.x - (width - box.width) / 2, y: box.y - (height - box.height) / 2, width, height };
}

/** Where a point of the upright page lies in the window, in CSS pixels. */
export function pointAt({ x, y }: PagePoint, view: View, page: Size, turn: Turn): Point {
  const box = regionBox({ x, y, width: 0, height: 0 }, view, page, turn);
  return { x: box.x, y: box.y };
}

/** The rectangle between two points of the page, kept inside it. */
export function regionBetween(one: Point, other: Point): Region {
  const [left, right] = [clampFraction(Math.min(one.x, other.x)), clampFraction(Math.max(one.x, other.x))];
  const [top, bottom] = [clampFraction(Math.min(one.y, other.y)), clampFraction(Math.max(one.y, other.y))];
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The part of the upright page that the window shows; undefined when it shows none. */
export function visibleRegion(view: View, page: Size, window: Size, turn: Turn): Region | undefined {
  const region = regionBetween(toPage({ x: 0, y: 0 }, view, page, turn), toPage({ x: window.width, y: window.height }, view, page, turn));
  return region.width > 0 && region.height > 0 ? region : undefined;
}

/** Pixels of the window: a line of this height is read with ease, and a short one, such as a page number, need come no closer. */
const easyHeight = 72;

/** Moves the view as little as needed for a region to be seen whole, and closer when it would be too small to read. */
export function revealRegion(region: Region, view: View, page: Size, window: Size, turn: Turn): View {
  const turned = turnedSize(page, turn);
  const box = regionBox(region, view, page, turn);
  const inside = box.x >= 0 && box.y >= 0 && box.x + box.width <= window.width && box.y + box.height <= window.height;
  if (inside && (box.width >= window.width / 8 || Math.min(box.width, box.height) >= easyHeight / 2)) return view;
  const [wider, easier] = [window.width / 2 / Math.max(1, box.width), easyHeight / Math.max(1, Math.min(box.width, box.height))];
  const grow = Math.min(mostScale / view.scale, Math.max(1, wider), Math.max(1, easier), window.height / 1.2 / Math.max(1, box.height));
  const scale = limitScale(view.scale * (box.width > window.width ? (window.width / box.width) * 0.9 : grow));
  const middle = regionBox(region, { scale, x: 0, y: 0 }, page, turn);
  return settle({ scale, x: window.width / 2 - middle.x - middle.width / 2, y: window.height / 2 - middle.y - middle.height / 2 }, turned, window);
}

export function clampFraction(value: number): number {
  return Math.max(0, Math.min(1, value));
}

/** A region grown to a grid that follows its size, so that a small move asks for the same part of the page again. */
export function onGrid({ x, y, width, height }: Region): Region {
  const [left, right] = gridAlong(x, width);
  const [top, bottom] = gridAlong(y, height);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function gridAlong(start: number, length: number): readonly [number, number] {
  const step = 2 ** Math.floor(Math.log2(Math.max(length, 1e-6) / 4));
  return [clampFraction(Math.floor(start / step) * step), clampFraction(Math.ceil((start + length) / step) * step)];
}
