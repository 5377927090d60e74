/** PackBits (TIFF 6.0 §9). At most `length` bytes come out; what the data do not give stays zero. */
export function decodePackBits(bytes: Uint8Array, length: number): Uint8Array {
  const output = new Uint8Array(length);
  let at = 0;
  let written = 0;
  while (at < bytes.length && written < length) {
    const count = bytes[at++] ?? 0;
    if (count === 128) continue;
    if (count < 128) {
      const part = bytes.subarray(at, Math.min(at + count + 1, at + length - written));
      output.set(part, written);
      written += count + 1;
      at += count + 1;
    } else {
      output.fill(bytes[at] ?? 0, written, Math.min(length, written + 257 - count));
      written += 257 - count;
      at += 1;
    }
  }
  return output;
}
