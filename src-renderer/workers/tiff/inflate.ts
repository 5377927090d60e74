import { failure, type Result, success } from '../../core/result';

/** Inflates a zlib stream to at most `length` bytes, however much more it holds. `damaged`: not even one byte comes out. */
export async function inflate(bytes: Uint8Array<ArrayBuffer>, length: number): Promise<Result<Uint8Array, 'damaged'>> {
  const output = new Uint8Array(length);
  const stream = new DecompressionStream('deflate');
  const writer = stream.writable.getWriter();
  // The reading side reports every failure; the writing side would only report it again.
  writer.write(bytes).catch(ignore);
  writer.close().catch(ignore);
  const reader = stream.readable.getReader();
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

function ignore(): void {}
