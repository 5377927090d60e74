import type { Region } from '../../core/model/page';

export type Size = { readonly width: number; readonly height: number };
export type Point = { readonly x: number; readonly y: number };
/** Quarter turns clockwise, for looking only: the scan and its regions stay as they are. */
export type Rotation = 0 | 90 | 180 | 270;
/** Where the turned page stands in the window: CSS pixels per page unit, and its top left corner in CSS pixels. */
export type View = { readonly scale: number; readonly x: number; readonly y: number };
export type Fit = 'width' | 'page' | 'free';

/** CSS pixels kept free around a fitted page. */
const margin = 12;
const leastScale = 0.001;
const mostScale = 16;

export function turnedSize(page: Size, rotation: Rotation): Size {
  return rotation === 90 || rotation === 270 ? { width: page.height, height: page.width } : page;
}

export function turnRight(rotation: Rotation): Rotation {
  return rotation === 0 ? 90 : rotation === 90 ? 180 : rotation === 180 ? 270 : 0;
}

/** The turn that undoes a turn. */
export function turnBack(rotation: Rotation): Rotation {
  return rotation === 90 ? 270 : rotation === 270 ? 90 : rotation;
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
  const scale = limitScale(view.scale * factor);
  const ratio = scale / view.scale;
  return settle({ scale, x: point.x - (point.x - view.x) * ratio, y: point.y - (point.y - view.y) * ratio }, page, window);
}

/** A point of the window in fractions of the upright page; outside the page below 0 or above 1. */
export function toPage(point: Point, view: View, page: Size, rotation: Rotation): Point {
  const turned = turnedSize(page, rotation);
  const u = (point.x - view.x) / (turned.width * view.scale);
  const v = (point.y - view.y) / (turned.height * view.scale);
  switch (rotation) {
    case 0:
      return { x: u, y: v };
    case 90:
      return { x: v, y: 1 - u };
    case 180:
      return { x: 1 - u, y: 1 - v };
    case 270:
      return { x: 1 - v, y: u };
  }
}

/** A rectangle of the upright page as fractions of the turned one. */
export function turnRegion({ x, y, width, height }: Region, rotation: Rotation): Region {
  switch (rotation) {
    case 0:
      return { x, y, width, height };
    case 90:
      return { x: 1 - y - height, y: x, width: height, height: width };
    case 180:
      return { x: 1 - x - width, y: 1 - y - height, width, height };
    case 270:
      return { x: y, y: 1 - x - width, width: height, height: width };
  }
}

/** Where a rectangle of the upright page lies in the window, in CSS pixels. */
export function regionBox(region: Region, view: View, page: Size, rotation: Rotation): Region {
  const turned = turnedSize(page, rotation);
  const part = turnRegion(region, rotation);
  const [across, down] = [turned.width * view.scale, turned.height * view.scale];
  return { x: view.x + part.x * across, y: view.y + part.y * down, width: part.width * across, height: part.height * down };
}

/** The rectangle between two points of the page, kept inside it. */
export function regionBetween(one: Point, other: Point): Region {
  const [left, right] = [clampFraction(Math.min(one.x, other.x)), clampFraction(Math.max(one.x, other.x))];
  const [top, bottom] = [clampFraction(Math.min(one.y, other.y)), clampFraction(Math.max(one.y, other.y))];
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The part of the upright page that the window shows; undefined when it shows none. */
export function visibleRegion(view: View, page: Size, window: Size, rotation: Rotation): Region | undefined {
  const region = regionBetween(toPage({ x: 0, y: 0 }, view, page, rotation), toPage({ x: window.width, y: window.height }, view, page, rotation));
  return region.width > 0 && region.height > 0 ? region : undefined;
}

/** Moves the view as little as needed for a region to be seen whole, and closer when it would be too small to read. */
export function revealRegion(region: Region, view: View, page: Size, window: Size, rotation: Rotation): View {
  const turned = turnedSize(page, rotation);
  const box = regionBox(region, view, page, rotation);
  const inside = box.x >= 0 && box.y >= 0 && box.x + box.width <= window.width && box.y + box.height <= window.height;
  if (inside && box.width >= window.width / 8) return view;
  const grow = Math.min(mostScale / view.scale, Math.max(1, window.width / 2 / Math.max(1, box.width)), window.height / 1.2 / Math.max(1, box.height));
  const scale = limitScale(view.scale * (box.width > window.width ? (window.width / box.width) * 0.9 : grow));
  const middle = regionBox(region, { scale, x: 0, y: 0 }, page, rotation);
  return settle({ scale, x: window.width / 2 - middle.x - middle.width / 2, y: window.height / 2 - middle.y - middle.height / 2 }, turned, window);
}

export function clampFraction(value: number): number {
  return Math.max(0, Math.min(1, value));
}
