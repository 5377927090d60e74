import type { ByteSource } from './byte-source';

/** Small reads of a header cost a message each, so neighbours are fetched together. */
const windowBytes = 65_536;

/**
 * The same bytes, read in windows of at least 64 KB with the latest few kept; for walking headers, where hundreds of small reads lie close together.
 * `read` may return fewer bytes than asked for only at the end of the source.
 */
export function windowedSource(source: ByteSource, keep = 8): ByteSource {
  const windows: { readonly from: number; readonly bytes: Uint8Array }[] = [];

  async function read(from: number, to: number): Promise<Uint8Array> {
    const start = Math.max(0, Math.min(source.size, from));
    const end = Math.max(start, Math.min(source.size, to));
    const known = windows.find((window) => start >= window.from && end <= window.from + window.bytes.length);
    if (known !== undefined) return known.bytes.subarray(start - known.from, end - known.from);
    const bytes = await source.read(start, Math.min(source.size, Math.max(end, start + windowBytes)));
    windows.unshift({ from: start, bytes });
    if (windows.length > keep) windows.pop();
    return bytes.subarray(0, end - start);
  }

  return { size: source.size, read };
}
