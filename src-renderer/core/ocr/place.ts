import type { PagePoint, Region } from '../model/page';
import type { QuarterTurn, ScanPage } from '../model/scan';

/** A point of the page as it is turned to be read, as a point of the page as its file has it (decision 023); both in fractions. */
export function unturnedPoint({ x, y }: PagePoint, turn: QuarterTurn): PagePoint {
  switch (turn) {
    case 0:
      return { x, y };
    case 90:
      return { x: y, y: 1 - x };
    case 180:
      return { x: 1 - x, y: 1 - y };
    case 270:
      return { x: 1 - y, y: x };
  }
}

/** A box by two corners of the turned page, as a rectangle of the page as its file has it. */
export function unturnedBox(from: PagePoint, to: PagePoint, turn: QuarterTurn): Region {
  const [one, other] = [unturnedPoint(from, turn), unturnedPoint(to, turn)];
  const x = Math.min(one.x, other.x);
  const y = Math.min(one.y, other.y);
  return { x, y, width: Math.abs(one.x - other.x), height: Math.abs(one.y - other.y) };
}

/** What the reader of type is made for. */
const dotsInInch = 300;
const pointsInInch = 72;
/** An A4 page at 300 dots an inch has 8.7 million pixels; more cost memory and time and are read no better. */
const mostPixels = 12_000_000;

/** How large a page is drawn to be read: PDF pages (in points) at 300 dots an inch, pictures as they are; never beyond 12 million pixels. */
export function sizeToRead({ width, height }: ScanPage, unit: 'point' | 'pixel'): { readonly maxWidth: number; readonly maxHeight: number } {
  const wanted = unit === 'point' ? dotsInInch / pointsInInch : 1;
  const scale = Math.min(wanted, Math.sqrt(mostPixels / (width * height)));
  return { maxWidth: Math.max(1, Math.round(width * scale)), maxHeight: Math.max(1, Math.round(height * scale)) };
}
