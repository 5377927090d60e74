import { aheadSource, type Span } from '../../core/filetypes/ahead-source';
import type { ByteSource } from '../../core/filetypes/byte-source';
import type { TiffPage } from '../../core/filetypes/tiff-page';
import type { TiffSegments } from '../../core/filetypes/tiff-segments';
import { tiffCompression, tiffPhotometric } from '../../core/filetypes/tiff-tags';
import { failure, type Result, success } from '../../core/result';
import { inflated } from '../inflated';
import type { Band } from './band';
import { reverseBits } from './bit-reader';
import { lzwUnpacker, type Unpacker } from './lzw';
import { packBitsUnpacker } from './packbits';
import { undoPrediction } from './predictor';
import { isPredicted, rowBytes, type SegmentFacts } from './segment-bytes';

/** A strip that unpacks to more is read some rows at a time. */
const mostStripBytes = 16_777_216;
const partBytes = 4_194_304;
/** A packed strip itself is held whole. */
const mostPackedBytes = 350_000_000;

const readable: ReadonlySet<number> = new Set([
  tiffCompression.none,
  tiffCompression.lzw,
  tiffCompression.packBits,
  tiffCompression.deflate,
  tiffCompression.oldDeflate,
]);

/** Whether the page is one long strip whose rows can be had one after the other, so that 300 megapixels never stand in memory unpacked. */
export function isLongStrip(page: TiffPage, segments: TiffSegments): boolean {
  if (segments.tiled || page.planar || segments.down !== 1 || !readable.has(page.compression) || page.photometric === tiffPhotometric.yCbCr) return false;
  return rowBytes(page, page.width) * page.height > mostStripBytes;
}

/** The rows of a page of one long strip in parts, from row `first`, which is 0 where the strip is packed; the parts end early where the data do. */
export async function* stripRows(
  source: ByteSource,
  page: TiffPage,
  segments: TiffSegments,
  first: number,
  facts: SegmentFacts,
): AsyncGenerator<Result<Band, 'damaged' | 'too-large'>> {
  const piece = segments.pieces[0];
  if (piece === undefined || piece.to <= piece.from) return yield failure('damaged');
  const bytesPerRow = rowBytes(page, page.width);
  const rows = Math.max(1, Math.floor(partBytes / bytesPerRow));
  const next =
    page.compression === tiffCompression.none
      ? plainParts(source, { from: piece.from + first * bytesPerRow, to: piece.to }, rows * bytesPerRow)
      : await packedParts(source, page, piece);
  if (next === undefined) return yield failure('too-large');
  for (let row = first; row < page.height; row += rows) {
    const count = Math.min(rows, page.height - row);
    const bytes = new Uint8Array(count * bytesPerRow);
    const filled = await next(bytes);
    if (!filled.ok) return yield filled;
    if (filled.value === 0) return row === first ? yield failure('damaged') : undefined;
    if (page.compression === tiffCompression.none && page.lowBitFirst) bytes.set(reverseBits(bytes));
    if (isPredicted(page.compression)) undoPrediction(bytes, page, page.width, facts.littleEndian);
    yield success({ bytes, bytesPerRow, rows: count });
  }
}

type NextPart = (output: Uint8Array) => Promise<Result<number, 'damaged'>>;

function plainParts(source: ByteSource, { from, to }: Span, length: number): NextPart {
  const spans: Span[] = [];
  for (let at = from; at < to; at += length) spans.push({ from: at, to: Math.min(to, at + length) });
  const ahead = aheadSource(source, spans);
  let at = from;
  return async (output) => {
    const bytes = await ahead.read(at, Math.min(to, at + output.length));
    output.set(bytes);
    at += bytes.length;
    return success(bytes.length);
  };
}

async function packedParts(source: ByteSource, page: TiffPage, { from, to }: Span): Promise<NextPart | undefined> {
  if (to - from > mostPackedBytes) return undefined;
  const stored = new Uint8Array(await source.read(from, to));
  const packed = page.lowBitFirst ? (reverseBits(stored) as Uint8Array<ArrayBuffer>) : stored;
  if (page.compression === tiffCompression.deflate || page.compression === tiffCompression.oldDeflate) return inflatedParts(packed);
  const unpacker: Unpacker = page.compression === tiffCompression.lzw ? lzwUnpacker(packed) : packBitsUnpacker(packed);
  return async (output) => unpacker.fill(output);
}

function inflatedParts(packed: Uint8Array<ArrayBuffer>): NextPart {
  const reader = inflated(packed);
  let left = new Uint8Array();
  return async (output) => {
    let written = 0;
    while (written < output.length) {
      if (left.length === 0) {
        const read = await reader.read().catch(() => undefined);
        if (read?.value === undefined) break;
        left = read.value;
      }
      const part = left.subarray(0, output.length - written);
      output.set(part, written);
      written += part.length;
      left = left.subarray(part.length);
    }
    return success(written);
  };
}
