import { failure, type Result, success } from '../../core/result';
import { inflated } from '../inflated';

/** Inflates a zlib stream to at most `length` bytes, however much more it holds. `damaged`: not even one byte comes out. */
export async function inflate(bytes: Uint8Array<ArrayBuffer>, length: number): Promise<Result<Uint8Array, 'damaged'>> {
  const output = new Uint8Array(length);
  const reader = inflated(bytes);
  let written = 0;
  try {
    while (written < length) {
      const { done, value } = await reader.read();
      if (done) break;
      output.set(value.subarray(0, length - written), written);
      written += value.length;
    }
    await reader.cancel();
  } catch {
    return failure('damaged');
  }
  return written === 0 ? failure('damaged') : success(output);
}
