/** Undoes horizontal differencing (TIFF 6.0 §14) in place, for 8 and 16 bits a sample. `samples` is that of one plane. */
export function undoPredictor(data: Uint8Array, width: number, samples: number, bits: number, littleEndian: boolean): void {
  const bytes = bits / 8;
  const rowBytes = width * samples * bytes;
  for (let row = 0; row + rowBytes <= data.length; row += rowBytes) {
    if (bits === 8) {
      for (let at = row + samples; at < row + rowBytes; at += 1) data[at] = ((data[at] ?? 0) + (data[at - samples] ?? 0)) & 255;
      continue;
    }
    const [low, high] = littleEndian ? [0, 1] : [1, 0];
    const step = samples * 2;
    for (let at = row + step; at < row + rowBytes; at += 2) {
      const value = (data[at + low] ?? 0) + ((data[at + high] ?? 0) << 8) + (data[at - step + low] ?? 0) + ((data[at - step + high] ?? 0) << 8);
      data[at + low] = value & 255;
      data[at + high] = (value >>> 8) & 255;
    }
  }
}
