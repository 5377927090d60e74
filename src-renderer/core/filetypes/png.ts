import { failure, type Result, success } from '../result';
import type { ByteSource } from './byte-source';
import { readExifOrientation } from './exif';
import type { Orientation } from './orientation';
import { pngChunks } from './png-chunks';
import { readXmpOrientation } from './xmp';

type PngFacts = {
  /** Pixels as stored, before the orientation is applied. */
  readonly width: number;
  readonly height: number;
  /** Adam7: the rows come in seven passes. */
  readonly interlaced: boolean;
  readonly orientation: Orientation;
  /** Where the eXIf chunk stands: bytes [from, to) of the file. */
  readonly exifAt: readonly { readonly from: number; readonly to: number }[];
};

const mostExifBytes = 1_048_576;

/**
 * Reads IHDR, and before the picture data eXIf (PNG 3rd edition §11.3.4.5), else what an XMP packet says of the orientation (XMP part 3 §1.1.5);
 * `damaged` when IHDR is absent or says nonsense.
 */
export async function readPngFacts(source: ByteSource): Promise<Result<PngFacts, 'damaged'>> {
  const header = await source.read(8, 33);
  if (header.length < 25) return failure('damaged');
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const [width, height] = [view.getUint32(8), view.getUint32(12)];
  if (view.getUint32(0) !== 13 || String.fromCharCode(...header.subarray(4, 8)) !== 'IHDR' || width === 0 || height === 0) return failure('damaged');
  const facts = { width, height, interlaced: view.getUint8(20) !== 0 };
  let said: Orientation = 1;
  for await (const { name, from, to } of pngChunks(source)) {
    if (to - from > mostExifBytes) continue;
    if (name === 'eXIf')
      return success({ ...facts, orientation: readExifOrientation(await source.read(from, to)) ?? said, exifAt: [{ from: from - 8, to: to + 4 }] });
    if (name === 'iTXt') said = readXmpOrientation(await source.read(from, to)) ?? said;
  }
  return success({ ...facts, orientation: said, exifAt: [] });
}
