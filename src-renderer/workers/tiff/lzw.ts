import { failure, type Result, success } from '../../core/result';

const clear = 256;
const endOfInformation = 257;

/**
 * TIFF's LZW (TIFF 6.0 §13): codes from the highest bit on, growing one code early; and the variant of old writers with the lowest bit
 * first, growing on time, told apart by its first bytes as libtiff does. At most `length` bytes come out; fewer where the data end early.
 */
export function decodeLzw(bytes: Uint8Array, length: number): Result<Uint8Array, 'damaged'> {
  const old = bytes[0] === 0 && ((bytes[1] ?? 0) & 1) === 1;
  const output = new Uint8Array(length);
  const prefix = new Uint16Array(4_096);
  const suffix = new Uint8Array(4_096);
  const lengths = new Uint16Array(4_096);
  for (let code = 0; code < 256; code += 1) {
    suffix[code] = code;
    lengths[code] = 1;
  }
  const early = old ? 0 : 1;
  let width = 9;
  let next = 258;
  let previous = -1;
  let first = 0;
  let written = 0;
  let held = 0;
  let heldBits = 0;
  let at = 0;
  while (written < length) {
    while (heldBits < width) {
      // Many writers leave out the end code; what came out so far is the strip.
      if (at >= bytes.length) return written === 0 ? failure('damaged') : success(output);
      const byte = bytes[at++] ?? 0;
      held = old ? held | (byte << heldBits) : ((held << 8) | byte) & 0xff_ffff;
      heldBits += 8;
    }
    const code = old ? held & ((1 << width) - 1) : (held >>> (heldBits - width)) & ((1 << width) - 1);
    heldBits -= width;
    if (old) held >>>= width;
    if (code === endOfInformation) break;
    if (code === clear) {
      width = 9;
      next = 258;
      previous = -1;
      continue;
    }
    if (code > next || (code === next && previous < 0) || (code >= 258 && previous < 0)) return failure('damaged');
    const known = code < next;
    const from = known ? code : previous;
    const count = (lengths[from] ?? 0) + (known ? 0 : 1);
    let place = written + (lengths[from] ?? 0) - 1;
    for (let walk = from, steps = lengths[from] ?? 0; steps > 0; steps -= 1) {
      first = suffix[walk] ?? 0;
      if (place < length) output[place] = first;
      place -= 1;
      walk = prefix[walk] ?? 0;
    }
    if (!known && written + count - 1 < length) output[written + count - 1] = first;
    written += count;
    if (previous >= 0 && next < 4_096) {
      prefix[next] = previous;
      suffix[next] = first;
      lengths[next] = (lengths[previous] ?? 0) + 1;
      next += 1;
      if (next + early >= 1 << width && width < 12) width += 1;
    }
    previous = code;
  }
  return success(output);
}
