import { failure, type Result, success } from '../result';
import type { ByteSource } from './byte-source';
import { pngChunks } from './png-chunks';

/** What is needed to read the pixels of a PNG that is not interlaced (PNG 3rd edition §11.2, §11.3). */
export type PngPicture = {
  readonly width: number;
  readonly height: number;
  readonly bitDepth: number;
  /** 0 grey, 2 colour, 3 palette, 4 grey with alpha, 6 colour with alpha. */
  readonly colourType: number;
  /** Red, green and blue of every palette entry; empty without palette. */
  readonly palette: Uint8Array;
  /** The content of tRNS as it stands; empty without. */
  readonly transparency: Uint8Array;
  /** The chunks that say in which colours the samples are, whole with length and checksum, in their order; none when the colours are plain sRGB. */
  readonly colours: readonly Uint8Array[];
  /** Where the head of the first IDAT stands. */
  readonly dataAt: number;
};

/** The depths that each colour type may have (§11.2.1, table 12). */
const depths: ReadonlyMap<number, readonly number[]> = new Map([
  [0, [1, 2, 4, 8, 16]],
  [2, [8, 16]],
  [3, [1, 2, 4, 8]],
  [4, [8, 16]],
  [6, [8, 16]],
]);
const palette = 3;
/** Profiles of printers are half a megabyte. */
const mostChunkBytes = 8_388_608;
const colourChunks: ReadonlySet<string> = new Set(['cICP', 'iCCP', 'sRGB', 'gAMA', 'cHRM']);

/** `damaged` when a header says what no PNG may, or no picture comes. */
export async function readPngPicture(source: ByteSource): Promise<Result<PngPicture, 'damaged'>> {
  const header = await source.read(8, 33);
  if (header.length < 25) return failure('damaged');
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const [width, height, bitDepth, colourType] = [view.getUint32(8), view.getUint32(12), view.getUint8(16), view.getUint8(17)];
  const [compression, filters] = [view.getUint8(18), view.getUint8(19)];
  if (depths.get(colourType)?.includes(bitDepth) !== true || compression !== 0 || filters !== 0) return failure('damaged');
  const found = new Map<string, Uint8Array>();
  const colours = new Map<string, Uint8Array>();
  for await (const { name, from, to } of pngChunks(source)) {
    if (name === 'IDAT') {
      const entries = found.get('PLTE') ?? new Uint8Array();
      if (colourType === palette && (entries.length === 0 || entries.length % 3 !== 0)) return failure('damaged');
      return success({
        width,
        height,
        bitDepth,
        colourType,
        palette: colourType === palette ? entries : new Uint8Array(),
        transparency: found.get('tRNS') ?? new Uint8Array(),
        colours: isPlain(colours) ? [] : [...colours.values()],
        dataAt: from - 8,
      });
    }
    if (to - from > mostChunkBytes) continue;
    if (name === 'PLTE' || name === 'tRNS') found.set(name, (await source.read(from, to)).slice());
    else if (colourChunks.has(name)) colours.set(name, (await source.read(from - 8, to + 4)).slice());
  }
  return failure('damaged');
}

/** sRGB counts for more than gAMA and cHRM and for less than a profile (§4.3, table 1). */
function isPlain(colours: ReadonlyMap<string, Uint8Array>): boolean {
  return colours.has('sRGB') && !colours.has('iCCP') && !colours.has('cICP');
}
