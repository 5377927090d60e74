import { mostSidePixels, type Wanted } from '../wanted';
import type { PdfMatrix } from './page-image';
import { type PdfPage, pageSize } from './page-tree';

/** A page is drawn at most this large: 64 megapixels. */
const mostPixels = 64_000_000;
/** PDF points are 1/72 inch; finer than 600 dots an inch shows nothing that scans hold. */
export const finestScale = 600 / 72;

/** How the wanted part of a page comes onto a canvas. */
export type PageView = {
  readonly size: { readonly width: number; readonly height: number };
  /** Pixels per point. */
  readonly scale: number;
  /** Pixels by which the whole page's upper left corner lies left of and above the canvas. */
  readonly left: number;
  readonly top: number;
};

/** `natural`: the page's upright size in points; `finest`: the most pixels a point is worth. Undefined when nothing of it would be seen. */
export function viewOf(natural: { readonly width: number; readonly height: number }, wanted: Wanted, finest = finestScale): PageView | undefined {
  const { x, y, width, height } = wanted.region ?? { x: 0, y: 0, width: 1, height: 1 };
  const [across, down] = [natural.width * width, natural.height * height];
  if (!(across > 0 && down > 0)) return undefined;
  const scale = Math.min(
    finest,
    wanted.maxWidth / across,
    wanted.maxHeight / down,
    mostSidePixels / Math.max(across, down),
    Math.sqrt(mostPixels / (across * down)),
  );
  return {
    size: { width: Math.max(1, Math.round(across * scale)), height: Math.max(1, Math.round(down * scale)) },
    scale,
    left: x * natural.width * scale,
    top: y * natural.height * scale,
  };
}

/** From the page's own coordinates, y upwards, to pixels of the canvas, the page turned upright. */
export function pageToPixels(page: PdfPage, view: PageView): PdfMatrix {
  const { box, rotation, unit } = page;
  const s = view.scale * unit;
  const { width, height } = pageSize(page);
  const [right, bottom] = [width * view.scale - view.left, height * view.scale - view.top];
  const [x, y] = [box.left * s, box.bottom * s];
  switch (rotation) {
    case 0:
      return [s, 0, 0, -s, -x - view.left, y + bottom];
    case 90:
      return [0, s, s, 0, -y - view.left, -x - view.top];
    case 180:
      return [-s, 0, 0, s, x + right, -y - view.top];
    case 270:
      return [0, -s, -s, 0, y + right, x + bottom];
  }
}
