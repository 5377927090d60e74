import { failure, type Result, success } from '../result';
import type { Span } from './ahead-source';
import type { ByteSource } from './byte-source';
import { mostPagePixels } from './limits';
import { readTiffNumbers, type TiffLayout } from './tiff-directory';
import type { TiffPage } from './tiff-page';
import { tiffTag } from './tiff-tags';

/** Where the compressed pieces of a page stand: strips, or tiles row by row; for a planar page one such list per sample, one after the other. */
export type TiffSegments = {
  readonly tiled: boolean;
  /** Pixels of one piece; the last strip may be lower. */
  readonly width: number;
  readonly height: number;
  readonly across: number;
  readonly down: number;
  readonly pieces: readonly Span[];
};

/** `damaged`: the lists are missing, too short, or no piece lies inside the file. */
export async function readTiffSegments(source: ByteSource, layout: TiffLayout, page: TiffPage): Promise<Result<TiffSegments, 'damaged'>> {
  const numbers = (tag: number) => readTiffNumbers(source, layout, page.directory, tag);
  const tileWidth = (await numbers(tiffTag.tileWidth))?.[0];
  const tileHeight = (await numbers(tiffTag.tileLength))?.[0];
  const tiled = tileWidth !== undefined && tileHeight !== undefined;
  const rows = (await numbers(tiffTag.rowsPerStrip))?.[0] ?? page.height;
  const width = tileWidth ?? page.width;
  const height = tiled ? tileHeight : Math.min(rows, page.height);
  if (width <= 0 || height <= 0 || width * height > mostPagePixels) return failure('damaged');
  const offsets = await numbers(tiled && page.directory.entries.has(tiffTag.tileOffsets) ? tiffTag.tileOffsets : tiffTag.stripOffsets);
  const counts = await numbers(tiled && page.directory.entries.has(tiffTag.tileByteCounts) ? tiffTag.tileByteCounts : tiffTag.stripByteCounts);
  const across = Math.ceil(page.width / width);
  const down = Math.ceil(page.height / height);
  const wanted = across * down * (page.planar ? page.samples : 1);
  if (offsets === undefined || offsets.length === 0) return failure('damaged');
  const pieces = offsets.slice(0, wanted).map((from, index) => {
    // Without a byte count a piece ends where the next begins, as libtiff estimates it.
    const length = counts?.[index] ?? Math.max(0, (offsets[index + 1] ?? source.size) - from);
    return { from, to: Math.min(source.size, from + length) };
  });
  if (!pieces.some((piece) => piece.from > 0 && piece.to > piece.from)) return failure('damaged');
  return success({ tiled, width, height, across, down, pieces });
}
