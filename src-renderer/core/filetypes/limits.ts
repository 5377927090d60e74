/** A page above this many pixels is not decoded (design.md §7: bound before allocating). */
export const mostPagePixels = 300_000_000;
/** A TIFF with more directories than this is read up to here and called incomplete. */
export const mostPages = 20_000;
/** Bytes of one tag's values that are read at most; the strip offsets of a 300-megapixel page need far fewer. */
export const mostTagBytes = 16_777_216;

export function isTooLarge(width: number, height: number): boolean {
  return width * height > mostPagePixels;
}
