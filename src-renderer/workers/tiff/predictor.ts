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
