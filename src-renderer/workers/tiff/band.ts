import type { ByteSource } from '../../core/filetypes/byte-source';
import type { TiffPage } from '../../core/filetypes/tiff-page';
import type { TiffSegments } from '../../core/filetypes/tiff-segments';
import { tiffCompression, tiffPhotometric } from '../../core/filetypes/tiff-tags';
import { failure, type Result, success } from '../../core/result';
import { decodeInkJpeg } from './ink-jpeg';
import { completeJpeg, decodeSegmentPicture, joinTables } from './jpeg-segment';
import { rowBytes, unpackSegment } from './segment-bytes';
import type { DrawingFacts } from './tiff-facts';

/** Rows of samples of the whole page's width: packed as stored, or RGBA where the segments are pictures of their own. */
export type Band = { readonly bytes: Uint8Array | Uint8ClampedArray; readonly bytesPerRow: number; readonly rows: number };
type BandFailure = 'damaged' | 'unsupported';
/** Tiles [from, to) of each row of tiles. */
export type Columns = { readonly from: number; readonly to: number };

/** The tiles that hold pixels [left, left + width) of a row; the one strip where there are no tiles. */
export function columnsOf({ width, across }: TiffSegments, wanted: { readonly left: number; readonly width: number }): Columns {
  return { from: Math.floor(wanted.left / width), to: Math.min(across, Math.ceil((wanted.left + wanted.width) / width)) };
}

/** JPEG and WebP segments come out of the browser's decoder as RGBA; JPEG in inks does not, for browsers take it for Adobe's inverted inks, which TIFF's are not. */
export function isPictureSegment(page: TiffPage): boolean {
  return (page.compression === tiffCompression.jpeg && page.samples !== 4) || page.compression === tiffCompression.webp;
}

/** Reads one band after the other: what it gives is used again for the next. */
export type BandReader = (index: number) => Promise<Result<Band, BandFailure>>;

/** Reads band number `index` from the top: one strip, or one row of tiles, of which only `columns` are filled; the planes of a planar page put together pixel by pixel. */
export function bandReader(source: ByteSource, page: TiffPage, segments: TiffSegments, columns: Columns, facts: DrawingFacts): BandReader {
  const pictures = isPictureSegment(page);
  const bytesPerRow = pictures ? page.width * 4 : rowBytes(page, page.width);
  const segmentRow = pictures ? segments.width * 4 : rowBytes(page, segments.width);
  // Thirty bands of a page of 300 megapixels are a gigabyte that the collector comes too late for.
  const kept = new Map<number, Uint8Array>();

  function rowOfTiles(plane: number): Uint8Array {
    const whole = kept.get(plane) ?? new Uint8Array(bytesPerRow * segments.height);
    kept.set(plane, whole);
    return whole.fill(pictures ? 255 : 0);
  }

  async function unpack(read: Uint8Array, rows: number): Promise<Result<Uint8Array | Uint8ClampedArray, BandFailure>> {
    // Decoders may work in place; what is not packed is only looked at, and is the most there is.
    const stored = page.compression === tiffCompression.none ? (read as Uint8Array<ArrayBuffer>) : new Uint8Array(read);
    const size = { width: segments.width, height: rows };
    if (pictures) return unpackPicture(stored, page, size, facts);
    if (page.compression === tiffCompression.jpeg) return decodeInkJpeg(joinTables(stored, facts.jpegTables), size);
    return unpackSegment(stored, page, size.width, size.height, facts);
  }

  async function readPlane(index: number, plane: number, rows: number): Promise<Result<Uint8Array | Uint8ClampedArray, BandFailure>> {
    const line = (index + plane * segments.down) * segments.across;
    const whole = segments.tiled ? rowOfTiles(plane) : undefined;
    for (let column = columns.from; column < columns.to; column += 1) {
      const piece = segments.pieces[line + column];
      if (piece === undefined) return failure('damaged');
      // A tile of no bytes at offset 0 is how sparse files leave out what is empty.
      if (piece.to <= piece.from) {
        if (whole === undefined) return failure('damaged');
        continue;
      }
      const unpacked = await unpack(await source.read(piece.from, piece.to), segments.tiled ? segments.height : rows);
      if (!unpacked.ok || whole === undefined) return unpacked;
      const start = column * segmentRow;
      const length = Math.min(segmentRow, bytesPerRow - start);
      for (let row = 0; row < rows; row += 1) whole.set(unpacked.value.subarray(row * segmentRow, row * segmentRow + length), row * bytesPerRow + start);
    }
    return whole === undefined ? failure('damaged') : success(whole);
  }

  return async (index) => {
    const rows = Math.min(segments.height, page.height - index * segments.height);
    const planes: (Uint8Array | Uint8ClampedArray)[] = [];
    for (let plane = 0; plane < (page.planar ? page.samples : 1); plane += 1) {
      const read = await readPlane(index, plane, rows);
      if (!read.ok) return read;
      planes.push(read.value);
    }
    const [first = new Uint8Array()] = planes;
    if (planes.length === 1) return success({ bytes: first, bytesPerRow, rows });
    if (page.bits < 8) return failure('unsupported');
    return success({ bytes: interleave(planes, bytesPerRow * rows, page.bits / 8), bytesPerRow: bytesPerRow * page.samples, rows });
  };
}

function interleave(planes: readonly (Uint8Array | Uint8ClampedArray)[], length: number, sampleBytes: number): Uint8Array {
  const whole = new Uint8Array(length * planes.length);
  planes.forEach((plane, sample) => {
    for (let from = 0; from < length; from += sampleBytes) {
      const to = from * planes.length + sample * sampleBytes;
      for (let byte = 0; byte < sampleBytes; byte += 1) whole[to + byte] = plane[from + byte] ?? 0;
    }
  });
  return whole;
}

async function unpackPicture(
  stored: Uint8Array<ArrayBuffer>,
  page: TiffPage,
  size: { readonly width: number; readonly height: number },
  facts: DrawingFacts,
): Promise<Result<Uint8ClampedArray, BandFailure>> {
  if (page.compression === tiffCompression.webp) return decodeSegmentPicture(stored, 'image/webp', size);
  return decodeSegmentPicture(completeJpeg(stored, facts.jpegTables, page.photometric === tiffPhotometric.yCbCr), 'image/jpeg', size);
}
