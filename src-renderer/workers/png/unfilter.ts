/**
 * Takes the filter of one row away, in place (PNG 3rd edition §9.2, §9.4). `above` is the row above without its filter, zeros for the first; `pixelBytes` the bytes
 * of a pixel, at least one. Bytes from `length` on are left as they are: no filter looks to the right. False when there is no such filter.
 */
export function unfilter(filter: number, row: Uint8Array, above: Uint8Array, pixelBytes: number, length: number): boolean {
  switch (filter) {
    case 0:
      return true;
    case 1:
      for (let at = pixelBytes; at < length; at += 1) row[at] = (row[at] ?? 0) + (row[at - pixelBytes] ?? 0);
      return true;
    case 2:
      for (let at = 0; at < length; at += 1) row[at] = (row[at] ?? 0) + (above[at] ?? 0);
      return true;
    case 3:
      for (let first = 0; first < pixelBytes; first += 1) {
        let left = 0;
        for (let at = first; at < length; at += pixelBytes) {
          left = ((row[at] ?? 0) + ((left + (above[at] ?? 0)) >> 1)) & 255;
          row[at] = left;
        }
      }
      return true;
    case 4:
      for (let first = 0; first < pixelBytes; first += 1) unfilterPaeth(row, above, pixelBytes, first, length);
      return true;
    default:
      return false;
  }
}

/** One byte of every pixel: what was read and written last stays at hand. */
function unfilterPaeth(row: Uint8Array, above: Uint8Array, pixelBytes: number, first: number, length: number): void {
  let left = 0;
  let corner = 0;
  for (let at = first; at < length; at += pixelBytes) {
    const up = above[at] ?? 0;
    const toLeft = Math.abs(up - corner);
    const toUp = Math.abs(left - corner);
    const toCorner = Math.abs(left + up - corner - corner);
    const nearest = toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    left = ((row[at] ?? 0) + nearest) & 255;
    row[at] = left;
    corner = up;
  }
}
