import type { ByteSource } from '../../core/filetypes/byte-source';
import { readTiffNumbers, type TiffLayout } from '../../core/filetypes/tiff-directory';
import type { TiffPage } from '../../core/filetypes/tiff-page';
import type { TiffSegments } from '../../core/filetypes/tiff-segments';
import { tiffTag } from '../../core/filetypes/tiff-tags';

type Range = { readonly from: number; readonly to: number };

/** A Huffman table says how many codes of 1 to 16 bits it has; their values follow. */
const codeLengths = 16;
const quantisationBytes = 64;

/**
 * The one JPEG of a page in the first, withdrawn scheme (TIFF 6.0 §22), put together from what its writers left: a whole JPEG, a JPEG's header with the
 * strips' data behind it, or bare tables and data. Undefined when there is none of these, or it would be longer than `most` bytes.
 */
export async function oldJpegBytes(
  source: ByteSource,
  layout: TiffLayout,
  page: TiffPage,
  segments: TiffSegments,
  most: number,
): Promise<Uint8Array | undefined> {
  const numbers = async (tag: number) => (await readTiffNumbers(source, layout, page.directory, tag)) ?? [];
  const [from] = await numbers(tiffTag.jpegInterchangeFormat);
  const length = from === undefined ? 0 : ((await numbers(tiffTag.jpegInterchangeFormatLength))[0] ?? source.size - from);
  const stream: Range = { from: from ?? 0, to: Math.min(source.size, (from ?? 0) + length) };
  const size = segments.pieces.reduce((sum, piece) => sum + Math.max(0, piece.to - piece.from), stream.to - stream.from);
  if (size > most) return undefined;
  if (from !== undefined && segments.pieces.some((piece) => piece.from >= stream.from && piece.from < stream.to)) return source.read(stream.from, stream.to);
  const sampling = await numbers(tiffTag.yCbCrSubsampling);
  const [across, down] = page.samples === 1 ? [1, 1] : [sampling[0] ?? 2, sampling[1] ?? 2];
  const header = from === undefined ? await headerOfTables(source, numbers, page, across, down) : withoutEnd(await source.read(stream.from, stream.to));
  if (header === undefined) return undefined;
  const [first = new Uint8Array(), ...others] = (await Promise.all(segments.pieces.map((piece) => source.read(piece.from, piece.to)))).map(withoutEnd);
  const begun = joined([header, first]);
  const scan = startOfScan(begun);
  if (scan === undefined || others.length === 0) return joined([begun, ...others, endMark]);
  // Every strip starts its colours anew, which in one JPEG only a restart mark does.
  const units = Math.ceil(page.width / (8 * across)) * Math.ceil(segments.height / (8 * down));
  const interval = Uint8Array.of(0xff, 0xdd, 0, 4, units >>> 8, units & 255);
  const marked = others.flatMap((strip, index) => [Uint8Array.of(0xff, 0xd0 + (index % 8)), withoutScanHeader(strip)]);
  return joined([begun.subarray(0, scan), interval, begun.subarray(scan), ...marked, endMark]);
}

/** A JPEG's header from tables that stand at three places of the file for each of its components. */
async function headerOfTables(source: ByteSource, numbers: (tag: number) => Promise<readonly number[]>, page: TiffPage, across: number, down: number) {
  const [quantisation, direct, alternating] = [await numbers(tiffTag.jpegQTables), await numbers(tiffTag.jpegDcTables), await numbers(tiffTag.jpegAcTables)];
  const components = page.samples;
  if ([quantisation, direct, alternating].some((list) => list.length < components)) return undefined;
  const parts: Uint8Array[] = [Uint8Array.of(0xff, 0xd8)];
  for (let index = 0; index < components; index += 1) {
    const table = await source.read(quantisation[index] ?? 0, (quantisation[index] ?? 0) + quantisationBytes);
    parts.push(segment(0xdb, [index, ...table]));
    for (const [kind, at] of [
      [0, direct[index] ?? 0],
      [0x10, alternating[index] ?? 0],
    ] as const) {
      const lengths = await source.read(at, at + codeLengths);
      const count = lengths.reduce((sum, each) => sum + each, 0);
      if (count > 256) return undefined;
      parts.push(segment(0xc4, [kind + index, ...lengths, ...(await source.read(at + codeLengths, at + codeLengths + count))]));
    }
  }
  const restart = (await numbers(tiffTag.jpegRestartInterval))[0] ?? 0;
  if (restart > 0) parts.push(segment(0xdd, [restart >>> 8, restart & 255]));
  const each = Array.from({ length: components }, (_, index) => index);
  const { width, height } = page;
  const frame = each.flatMap((index) => [index + 1, index === 0 ? across * 16 + down : 0x11, index]);
  parts.push(segment(0xc0, [8, height >>> 8, height & 255, width >>> 8, width & 255, components, ...frame]));
  parts.push(segment(0xda, [components, ...each.flatMap((index) => [index + 1, index * 0x11]), 0, 63, 0]));
  return joined(parts);
}

function segment(marker: number, content: readonly number[]): Uint8Array {
  const length = content.length + 2;
  return Uint8Array.of(0xff, marker, length >>> 8, length & 255, ...content);
}

const endMark = Uint8Array.of(0xff, 0xd9);

function withoutEnd(bytes: Uint8Array): Uint8Array {
  return bytes[bytes.length - 2] === 0xff && bytes[bytes.length - 1] === 0xd9 ? bytes.subarray(0, -2) : bytes;
}

function withoutScanHeader(strip: Uint8Array): Uint8Array {
  return strip[0] === 0xff && strip[1] === 0xda ? strip.subarray(2 + (strip[2] ?? 0) * 256 + (strip[3] ?? 0)) : strip;
}

/** Where the scan's own segment begins; undefined where there is none, and in a JPEG that has restarts of its own and so is left as it is. */
function startOfScan(bytes: Uint8Array): number | undefined {
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1];
    if (marker === 0xda) return at;
    if (marker === 0xdd && ((bytes[at + 4] ?? 0) > 0 || (bytes[at + 5] ?? 0) > 0)) return undefined;
    at += 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
  }
  return undefined;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
