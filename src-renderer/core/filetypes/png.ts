import { failure, type Result, success } from '../result';
import type { ByteSource } from './byte-source';
import { readExifOrientation } from './exif';
import { type Orientation, toOrientation } from './orientation';

export type PngFacts = {
  /** Pixels as stored, before the orientation is applied. */
  readonly width: number;
  readonly height: number;
  readonly bitDepth: number;
  /** 0 grey, 2 colour, 3 palette, 4 grey with alpha, 6 colour with alpha. */
  readonly colourType: number;
  readonly orientation: Orientation;
  /** Where in the file the orientation's value stands. */
  readonly orientationAt?: { readonly at: number; readonly littleEndian: boolean } | undefined;
};

const mostChunks = 1_000;
const mostExifBytes = 1_048_576;

/** Reads IHDR, and eXIf where it stands before the picture data (PNG 3rd edition §11.3.4.5); `damaged` when IHDR is absent or says nonsense. */
export async function readPngFacts(source: ByteSource): Promise<Result<PngFacts, 'damaged'>> {
  const header = await source.read(8, 33);
  if (header.length < 25) return failure('damaged');
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const [width, height] = [view.getUint32(8), view.getUint32(12)];
  if (view.getUint32(0) !== 13 || chunkName(header, 4) !== 'IHDR' || width === 0 || height === 0) return failure('damaged');
  const facts = { width, height, bitDepth: view.getUint8(16), colourType: view.getUint8(17) };
  let at = 33;
  for (let index = 0; index < mostChunks; index += 1) {
    const chunk = await source.read(at, at + 8);
    if (chunk.length < 8) break;
    const length = new DataView(chunk.buffer, chunk.byteOffset, 8).getUint32(0);
    const name = chunkName(chunk, 4);
    if (name === 'IDAT' || name === 'IEND') break;
    if (name === 'eXIf' && length <= mostExifBytes) {
      const exif = readExifOrientation(await source.read(at + 8, at + 8 + length));
      if (exif !== undefined)
        return success({ ...facts, orientation: exif.orientation, orientationAt: { at: at + 8 + exif.at, littleEndian: exif.littleEndian } });
    }
    at += 12 + length;
  }
  return success({ ...facts, orientation: toOrientation(undefined) });
}

function chunkName(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
