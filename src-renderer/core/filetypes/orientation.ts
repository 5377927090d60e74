import type { Region } from '../model/page';

/** TIFF 6.0 tag 274 and EXIF 2.32 §4.6.4: where row 0 and column 0 of the stored picture lie on the upright one. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
export type Size = { readonly width: number; readonly height: number };
/** Column vector form, as a canvas takes it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
type Matrix = { readonly a: number; readonly b: number; readonly c: number; readonly d: number; readonly e: number; readonly f: number };

/** A value outside 1 to 8 is what many writers leave behind; readers take it as upright. */
export function toOrientation(value: number | undefined): Orientation {
  switch (value) {
    case 2:
    case 3:
    case 4:
    case 5:
    case 6:
    case 7:
    case 8:
      return value;
    default:
      return 1;
  }
}

export function turnsSideways(orientation: Orientation): boolean {
  return orientation >= 5;
}

export function uprightSize(stored: Size, orientation: Orientation): Size {
  return turnsSideways(orientation) ? { width: stored.height, height: stored.width } : { width: stored.width, height: stored.height };
}

/** Takes stored pixel coordinates to upright ones, for a stored picture of the given size. */
export function uprightMatrix(stored: Size, orientation: Orientation): Matrix {
  const { width: w, height: h } = stored;
  switch (orientation) {
    case 1:
      return { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };
    case 2:
      return { a: -1, b: 0, c: 0, d: 1, e: w, f: 0 };
    case 3:
      return { a: -1, b: 0, c: 0, d: -1, e: w, f: h };
    case 4:
      return { a: 1, b: 0, c: 0, d: -1, e: 0, f: h };
    case 5:
      return { a: 0, b: 1, c: 1, d: 0, e: 0, f: 0 };
    case 6:
      return { a: 0, b: 1, c: -1, d: 0, e: h, f: 0 };
    case 7:
      return { a: 0, b: -1, c: -1, d: 0, e: h, f: w };
    case 8:
      return { a: 0, b: -1, c: 1, d: 0, e: 0, f: w };
  }
}

/** The rectangle of the stored picture that shows as `region` of the upright one; both in fractions. */
export function storedRegion(region: Region, orientation: Orientation): Region {
  const { x, y, width, height } = region;
  const right = 1 - x - width;
  const below = 1 - y - height;
  switch (orientation) {
    case 1:
      return { x, y, width, height };
    case 2:
      return { x: right, y, width, height };
    case 3:
      return { x: right, y: below, width, height };
    case 4:
      return { x, y: below, width, height };
    case 5:
      return { x: y, y: x, width: height, height: width };
    case 6:
      return { x: y, y: right, width: height, height: width };
    case 7:
      return { x: below, y: right, width: height, height: width };
    case 8:
      return { x: below, y: x, width: height, height: width };
  }
}
