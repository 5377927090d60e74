import { failure, type Result, success } from '../../core/result';

const clear = 256;
const endOfInformation = 257;

/** A decoder that is asked for as many bytes as there is room, again and again. */
export type Unpacker = {
  /** Fills `output` from its start; fewer bytes than it holds only at the end of the data. `damaged`: the data break a rule of the format. */
  fill(output: Uint8Array): Result<number, 'damaged'>;
};

/**
 * TIFF's LZW (TIFF 6.0 §13): codes from the highest bit on, growing one code early; and the variant of old writers with the lowest bit
 * first, growing on time, told apart by its first bytes as libtiff does.
 */
export function lzwUnpacker(bytes: Uint8Array): Unpacker {
  const old = bytes[0] === 0 && ((bytes[1] ?? 0) & 1) === 1;
  const prefix = new Uint16Array(4_096);
  const suffix = new Uint8Array(4_096);
  const lengths = new Uint16Array(4_096);
  for (let code = 0; code < 256; code += 1) {
    suffix[code] = code;
    lengths[code] = 1;
  }
  const early = old ? 0 : 1;
  /** What of the last string found no room, to be given first next time. */
  const left = new Uint8Array(4_098);
  let leftFrom = 0;
  let leftTo = 0;
  let width = 9;
  let next = 258;
  let previous = -1;
  let first = 0;
  let held = 0;
  let heldBits = 0;
  let at = 0;
  let ended = false;

  /** The string of a code, ending before `end` of `target`; its first byte is left in `first`. */
  function spell(code: number, target: Uint8Array, end: number): void {
    let place = end - 1;
    for (let walk = code, steps = lengths[code] ?? 0; steps > 0; steps -= 1) {
      first = suffix[walk] ?? 0;
      target[place] = first;
      place -= 1;
      walk = prefix[walk] ?? 0;
    }
  }

  return {
    fill(output) {
      let written = Math.min(output.length, leftTo - leftFrom);
      output.set(left.subarray(leftFrom, leftFrom + written));
      leftFrom += written;
      while (written < output.length && !ended) {
        while (heldBits < width && at < bytes.length) {
          const byte = bytes[at++] ?? 0;
          held = old ? held | (byte << heldBits) : ((held << 8) | byte) & 0xff_ffff;
          heldBits += 8;
        }
        // Many writers leave out the end code; what came out so far is the strip.
        if (heldBits < width) break;
        const code = old ? held & ((1 << width) - 1) : (held >>> (heldBits - width)) & ((1 << width) - 1);
        heldBits -= width;
        if (old) held >>>= width;
        if (code === endOfInformation) {
          ended = true;
          break;
        }
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
        const room = written + count <= output.length;
        const target = room ? output : left;
        const start = room ? written : 0;
        spell(from, target, start + (lengths[from] ?? 0));
        if (!known) target[start + count - 1] = first;
        if (room) written += count;
        else {
          const part = output.length - written;
          output.set(left.subarray(0, part), written);
          written = output.length;
          leftFrom = part;
          leftTo = count;
        }
        if (previous >= 0 && next < 4_096) {
          prefix[next] = previous;
          suffix[next] = first;
          lengths[next] = (lengths[previous] ?? 0) + 1;
          next += 1;
          if (next + early >= 1 << width && width < 12) width += 1;
        }
        previous = code;
      }
      return success(written);
    },
  };
}

/** All of it at once, at most `length` bytes; `damaged` also when nothing comes out. */
export function decodeLzw(bytes: Uint8Array, length: number): Result<Uint8Array, 'damaged'> {
  const output = new Uint8Array(length);
  const filled = lzwUnpacker(bytes).fill(output);
  if (!filled.ok) return filled;
  return filled.value === 0 && length > 0 ? failure('damaged') : success(output);
}
