import type { ByteSource } from './byte-source';

/**
 * The same bytes, read in windows with the latest few kept; small reads cost a message each, so for walking headers, where hundreds of them lie
 * close together, neighbours are fetched with them. Reads longer than a window are not kept.
 * `read` may return fewer bytes than asked for only at the end of the source.
 */
export function windowedSource(source: ByteSource, keep = 8, windowBytes = 65_536): ByteSource {
  const windows: { readonly from: number; readonly bytes: Uint8Array }[] = [];

  async function read(from: number, to: number): Promise<Uint8Array> {
    const start = Math.max(0, Math.min(source.size, from));
    const end = Math.max(start, Math.min(source.size, to));
    const known = windows.find((window) => start >= window.from && end <= window.from + window.bytes.length);
    if (known !== undefined) return known.bytes.subarray(start - known.from, end - known.from);
    const bytes = await source.read(start, Math.min(source.size, Math.max(end, start + windowBytes)));
    if (end - start <= windowBytes) windows.unshift({ from: start, bytes });
    if (windows.length > keep) windows.pop();
    return bytes.subarray(0, end - start);
  }

  return { size: source.size, read };
}
