import { failure, type Result, success } from '../result';
import type { ByteSource } from './byte-source';
import { readExifOrientation } from './exif';
import type { Orientation } from './orientation';
import { readXmpOrientation } from './xmp';

type PngFacts = {
  /** Pixels as stored, before the orientation is applied. */
  readonly width: number;
  readonly height: number;
  readonly bitDepth: number;
  /** 0 grey, 2 colour, 3 palette, 4 grey with alpha, 6 colour with alpha. */
  readonly colourType: number;
  readonly orientation: Orientation;
  /** Where the eXIf chunk stands: bytes [from, to) of the file. */
  readonly exifAt: readonly { readonly from: number; readonly to: number }[];
};

const mostChunks = 1_000;
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
  if (view.getUint32(0) !== 13 || chunkName(header, 4) !== 'IHDR' || width === 0 || height === 0) return failure('damaged');
  const facts = { width, height, bitDepth: view.getUint8(16), colourType: view.getUint8(17) };
  let at = 33;
  let said: Orientation = 1;
  for (let index = 0; index < mostChunks; index += 1) {
    const chunk = await source.read(at, at + 8);
    if (chunk.length < 8) break;
    const length = new DataView(chunk.buffer, chunk.byteOffset, 8).getUint32(0);
    const name = chunkName(chunk, 4);
    if (name === 'IDAT' || name === 'IEND') break;
    if (name === 'eXIf' && length <= mostExifBytes) {
      const orientation = readExifOrientation(await source.read(at + 8, at + 8 + length));
      return success({ ...facts, orientation: orientation ?? said, exifAt: [{ from: at, to: at + 12 + length }] });
    }
    if (name === 'iTXt' && length <= mostExifBytes) said = readXmpOrientation(await source.read(at + 8, at + 8 + length)) ?? said;
    at += 12 + length;
  }
  return success({ ...facts, orientation: said, exifAt: [] });
}

function chunkName(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
