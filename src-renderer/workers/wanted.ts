import { type Orientation, type Size, storedRegion, turnsSideways, uprightMatrix } from '../core/filetypes/orientation';
import type { Region } from '../core/model/page';

/** A picture no larger than this many pixels on each side is wanted, of the whole page or of a rectangle on it (fractions of the upright page). */
export type Wanted = { readonly maxWidth: number; readonly maxHeight: number; readonly region?: Region | undefined };

export type Plan = {
  /** The rectangle of the stored picture to decode, in whole pixels. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Upright size of the result; never larger than what is stored. */
  readonly result: Size;
  /** Result pixels per stored pixel, at most 1. */
  readonly scale: number;
  readonly orientation: Orientation;
};

/** A result larger than this is never made, whatever is asked for: 64 megapixels are 256 MB. */
const mostResultPixels = 64_000_000;
/** Canvases and bitmaps in Chromium end at 65,535 pixels a side; half of it is safe everywhere. */
export const mostSidePixels = 32_767;
/** Fractions of a pixel below which a rectangle is taken to end at the pixel's edge. */
const rounding = 1e-4;
const wholePage: Region = { x: 0, y: 0, width: 1, height: 1 };

export function planPicture(stored: Size, orientation: Orientation, wanted: Wanted): Plan {
  const region = storedRegion(wanted.region ?? wholePage, orientation);
  const left = clamp(Math.floor(region.x * stored.width + rounding), 0, stored.width - 1);
  const top = clamp(Math.floor(region.y * stored.height + rounding), 0, stored.height - 1);
  const width = clamp(Math.ceil((region.x + region.width) * stored.width - rounding), left + 1, stored.width) - left;
  const height = clamp(Math.ceil((region.y + region.height) * stored.height - rounding), top + 1, stored.height) - top;
  const sideways = turnsSideways(orientation);
  const [across, down] = sideways ? [height, width] : [width, height];
  const scale = Math.min(
    1,
    wanted.maxWidth / across,
    wanted.maxHeight / down,
    mostSidePixels / Math.max(across, down),
    Math.sqrt(mostResultPixels / (across * down)),
  );
  const result = { width: Math.max(1, Math.round(across * scale)), height: Math.max(1, Math.round(down * scale)) };
  return { left, top, width, height, result, scale, orientation };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

/** Draws the decoded rectangle, given at any scale as `part` of `picture`, upright and at the planned size on white paper. */
export function drawUpright(picture: CanvasImageSource, part: { x: number; y: number; width: number; height: number }, plan: Plan): OffscreenCanvas {
  const { canvas, context } = paper(plan.result);
  const sideways = turnsSideways(plan.orientation);
  const [width, height] = sideways ? [plan.result.height, plan.result.width] : [plan.result.width, plan.result.height];
  const { a, b, c, d, e, f } = uprightMatrix({ width, height }, plan.orientation);
  context.imageSmoothingQuality = 'high';
  context.setTransform(a, b, c, d, e, f);
  context.drawImage(picture, part.x, part.y, part.width, part.height, 0, 0, width, height);
  return canvas;
}

/** A white canvas: what is transparent in a scan is paper. */
export function paper(size: Size): { readonly canvas: OffscreenCanvas; readonly context: OffscreenCanvasRenderingContext2D } {
  const canvas = new OffscreenCanvas(size.width, size.height);
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new Error('no 2d context in this worker');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, size.width, size.height);
  return { canvas, context };
}

/** Gives a canvas's pixels back now: the collector knows nothing of how large they are and would let hundreds of megabytes gather. */
export function forget(canvas: OffscreenCanvas): void {
  canvas.width = 0;
  canvas.height = 0;
}
