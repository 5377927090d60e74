import { aheadSource, type Span } from '../../core/filetypes/ahead-source';
import type { ByteSource } from '../../core/filetypes/byte-source';

const partBytes = 4_194_304;
const headBytes = 8;
const checksumBytes = 4;

/**
 * What the IDAT chunks hold that follow one another from `dataAt` on (PNG 3rd edition §5.3, §11.2.3), in the order of the file and read ahead in parts of 4 MiB.
 * Ends where they do or the file does. Their checksums are not looked at: zlib's own, over the same bytes, is.
 */
export async function* packedData(source: ByteSource, dataAt: number): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const spans: Span[] = [];
  for (let from = dataAt; from < source.size; from += partBytes) spans.push({ from, to: Math.min(source.size, from + partBytes) });
  const ahead = aheadSource(source, spans);
  const head = new Uint8Array(headBytes);
  let headFilled = 0;
  /** Bytes of content, and of checksum after it, that are still to come of the present chunk. */
  let [content, checksum] = [0, 0];
  for (const { from, to } of spans) {
    const bytes = (await ahead.read(from, to)) as Uint8Array<ArrayBuffer>;
    for (let at = 0; at < bytes.length; ) {
      if (content > 0) {
        const part = bytes.subarray(at, at + content);
        yield part;
        content -= part.length;
        at += part.length;
      } else if (checksum > 0) {
        const skipped = Math.min(checksum, bytes.length - at);
        checksum -= skipped;
        at += skipped;
      } else {
        head[headFilled] = bytes[at] ?? 0;
        headFilled += 1;
        at += 1;
        if (headFilled < headBytes) continue;
        if (String.fromCharCode(...head.subarray(4)) !== 'IDAT') return;
        headFilled = 0;
        content = new DataView(head.buffer).getUint32(0);
        checksum = checksumBytes;
      }
    }
  }
}
