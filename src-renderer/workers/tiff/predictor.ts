import type { TiffPage } from '../../core/filetypes/tiff-page';

/** Undoes what the page's predictor did to rows of `width` pixels, in place. */
export function undoPrediction(data: Uint8Array, page: TiffPage, width: number, littleEndian: boolean): void {
  const samples = page.planar ? 1 : page.samples;
  if (page.predictor === 2) undoPredictor(data, width, samples, page.bits, littleEndian);
  if (page.predictor === 3) undoFractionPredictor(data, width, samples, page.bits, littleEndian);
}

/** Undoes horizontal differencing (TIFF 6.0 §14) in place, for samples of whole bytes. `samples` is that of one plane. */
export function undoPredictor(data: Uint8Array, width: number, samples: number, bits: number, littleEndian: boolean): void {
  const bytes = bits / 8;
  const step = samples * bytes;
  const rowBytes = width * step;
  for (let row = 0; row + rowBytes <= data.length; row += rowBytes) {
    if (bits === 8) {
      for (let at = row + samples; at < row + rowBytes; at += 1) data[at] = ((data[at] ?? 0) + (data[at - samples] ?? 0)) & 255;
      continue;
    }
    for (let at = row + step; at < row + rowBytes; at += bytes) {
      let carry = 0;
      for (let digit = 0; digit < bytes; digit += 1) {
        const place = at + (littleEndian ? digit : bytes - 1 - digit);
        carry += (data[place] ?? 0) + (data[place - step] ?? 0);
        data[place] = carry & 255;
        carry >>>= 8;
      }
    }
  }
}

/** Undoes that of fractions (TIFF Technical Note 3) in place: a row has the first bytes of all its numbers, then the second ones, as differences. */
export function undoFractionPredictor(data: Uint8Array, width: number, samples: number, bits: number, littleEndian: boolean): void {
  const bytes = bits / 8;
  const count = width * samples;
  for (let row = 0; row + count * bytes <= data.length; row += count * bytes) {
    const stored = data.slice(row, row + count * bytes);
    for (let at = samples; at < stored.length; at += 1) stored[at] = ((stored[at] ?? 0) + (stored[at - samples] ?? 0)) & 255;
    for (let number = 0; number < count; number += 1) {
      for (let digit = 0; digit < bytes; digit += 1)
        data[row + number * bytes + (littleEndian ? bytes - 1 - digit : digit)] = stored[digit * count + number] ?? 0;
    }
  }
}
