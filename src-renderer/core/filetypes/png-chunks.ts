import type { ByteSource } from './byte-source';

/** One chunk of a PNG (3rd edition §5.3): its content is bytes [from, to) of the file, its checksum the four after it. */
export type PngChunk = { readonly name: string; readonly from: number; readonly to: number };

/** What stands in front of the picture; more chunks than this are not looked through. */
const mostChunks = 1_000;
const signatureBytes = 8;

/** The chunks from IHDR to the first IDAT, which is the last one given; ends early where the file does. */
export async function* pngChunks(source: ByteSource): AsyncGenerator<PngChunk> {
  let at = signatureBytes;
  for (let index = 0; index < mostChunks; index += 1) {
    const head = await source.read(at, at + 8);
    if (head.length < 8) return;
    const chunk = { name: String.fromCharCode(...head.subarray(4)), from: at + 8, to: at + 8 + new DataView(head.buffer, head.byteOffset, 8).getUint32(0) };
    yield chunk;
    if (chunk.name === 'IDAT' || chunk.name === 'IEND') return;
    at = chunk.to + 4;
  }
}
