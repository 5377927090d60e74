import type { ByteSource } from '../../core/filetypes/byte-source';
import { readTiffBytes, readTiffNumbers, type TiffLayout } from '../../core/filetypes/tiff-directory';
import type { TiffPage } from '../../core/filetypes/tiff-page';
import { tiffPhotometric, tiffTag } from '../../core/filetypes/tiff-tags';
import { readColourDifferences } from './colour-differences';
import type { ColourFacts } from './samples';
import type { SegmentFacts } from './segment-bytes';

export type DrawingFacts = ColourFacts & SegmentFacts & { readonly jpegTables: Uint8Array | undefined };

/** The tags that only drawing needs. */
export async function readDrawingFacts(source: ByteSource, layout: TiffLayout, page: TiffPage): Promise<DrawingFacts> {
  const numbers = (tag: number) => readTiffNumbers(source, layout, page.directory, tag);
  // A fourth sample of colour that nothing is said about is its opacity, as libtiff takes it.
  const silent = page.photometric === tiffPhotometric.colour && page.samples === 4 ? 1 : undefined;
  const extra = (await numbers(tiffTag.extraSamples))?.[0] ?? silent;
  return {
    littleEndian: layout.littleEndian,
    twoDimensional: (((await numbers(tiffTag.t4Options))?.[0] ?? 0) & 1) === 1,
    jpegTables: await readTiffBytes(source, page.directory, tiffTag.jpegTables),
    palette: palette(await numbers(tiffTag.colourMap), page.bits),
    differences: page.photometric === tiffPhotometric.yCbCr ? await readColourDifferences(source, layout, page) : undefined,
    alpha: extra === 1 ? 'associated' : extra === 2 ? 'unassociated' : 'none',
  };
}

/** Some writers fill the 16-bit colour map with 8-bit values; then every value is below 256, as libtiff tells them apart. */
function palette(map: readonly number[] | undefined, bits: number): Uint8Array {
  const entries = 1 << Math.min(8, bits);
  if (map === undefined || map.length < entries * 3) return new Uint8Array();
  const narrow = map.every((value) => value < 256);
  const byte = (index: number) => (narrow ? (map[index] ?? 0) : (map[index] ?? 0) >>> 8);
  return Uint8Array.from({ length: entries * 3 }, (_, index) => byte((index % 3) * entries + Math.floor(index / 3)));
}
