import { success } from '../../core/result';
import type { Unpacker } from './lzw';

/** PackBits (TIFF 6.0 §9). */
export function packBitsUnpacker(bytes: Uint8Array): Unpacker {
  let at = 0;
  /** Bytes still to be copied, or times the byte at `at` is still to be repeated. */
  let copies = 0;
  let repeats = 0;
  return {
    fill(output) {
      let written = 0;
      while (written < output.length) {
        if (copies > 0) {
          const part = bytes.subarray(at, at + Math.min(copies, output.length - written));
          if (part.length === 0) break;
          output.set(part, written);
          written += part.length;
          at += part.length;
          copies -= part.length;
        } else if (repeats > 0) {
          const count = Math.min(repeats, output.length - written);
          output.fill(bytes[at] ?? 0, written, written + count);
          written += count;
          repeats -= count;
          if (repeats === 0) at += 1;
        } else if (at >= bytes.length) {
          break;
        } else {
          const count = bytes[at++] ?? 0;
          if (count < 128) copies = count + 1;
          else if (count > 128) repeats = 257 - count;
        }
      }
      return success(written);
    },
  };
}

/** All of it at once, `length` bytes; what the data do not give stays zero. */
export function decodePackBits(bytes: Uint8Array, length: number): Uint8Array {
  const output = new Uint8Array(length);
  packBitsUnpacker(bytes).fill(output);
  return output;
}
