import { crc32 } from '../../core/bundles/crc32';
import { aheadSource, type Span } from '../../core/filetypes/ahead-source';
import type { ByteSource } from '../../core/filetypes/byte-source';

const partBytes = 4_194_304;
/** A chunk's checksum and the next one's length and name stand between their contents. */
const checksumBytes = 4;
const betweenBytes = checksumBytes + 8;
const nameBytes = 4;

/** The chunks are not what they say: a checksum is wrong, or the file ends before the chunk that follows the picture. */
export class BrokenChunks extends Error {}

/**
 * What the IDAT chunks hold that follow one another from `dataAt` on, where the head of the first one stands (PNG 3rd edition §5.3, §11.2.3), in the order of the
 * file and read ahead in parts of 4 MiB. Throws BrokenChunks, and whatever the source throws.
 */
export async function* packedData(source: ByteSource, dataAt: number): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const spans: Span[] = [];
  for (let from = dataAt; from < source.size; from += partBytes) spans.push({ from, to: Math.min(source.size, from + partBytes) });
  const ahead = aheadSource(source, spans);
  const between = new Uint8Array(betweenBytes);
  const view = new DataView(between.buffer);
  const name = between.subarray(betweenBytes - nameBytes);
  /** There is no chunk before the first one. */
  let filled = checksumBytes;
  let content = 0;
  let checksum = 0;
  for (const { from, to } of spans) {
    const bytes = (await ahead.read(from, to)) as Uint8Array<ArrayBuffer>;
    for (let at = 0; at < bytes.length; ) {
      if (content > 0) {
        const part = bytes.subarray(at, at + content);
        checksum = crc32(part, checksum);
        yield part;
        content -= part.length;
        at += part.length;
        continue;
      }
      between[filled] = bytes[at] ?? 0;
      filled += 1;
      at += 1;
      if (filled < betweenBytes) continue;
      if (checksum !== view.getUint32(0)) throw new BrokenChunks();
      if (String.fromCharCode(...name) !== 'IDAT') return;
      content = view.getUint32(checksumBytes);
      checksum = crc32(name);
      filled = 0;
    }
  }
  throw new BrokenChunks();
}
