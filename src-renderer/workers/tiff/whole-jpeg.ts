import type { ByteSource } from '../../core/filetypes/byte-source';
import { readTiffBytes, type TiffLayout } from '../../core/filetypes/tiff-directory';
import type { TiffPage } from '../../core/filetypes/tiff-page';
import type { TiffSegments } from '../../core/filetypes/tiff-segments';
import { tiffCompression, tiffPhotometric, tiffTag } from '../../core/filetypes/tiff-tags';
import { failure, type Result, success } from '../../core/result';
import { decodePicture, eighths } from '../decode-picture';
import { drawUpright, type Plan } from '../wanted';
import { completeJpeg } from './jpeg-segment';
import { oldJpegBytes } from './old-jpeg';

const mostBytes = 350_000_000;

/** Whether a page is one JPEG: a single strip, or any page in the first, withdrawn scheme of JPEG in TIFF. */
export function isWholeJpeg(page: TiffPage, segments: TiffSegments): boolean {
  if (page.compression === tiffCompression.oldJpeg) return true;
  return page.compression === tiffCompression.jpeg && page.samples <= 3 && !segments.tiled && segments.down === 1;
}

/** Draws a page that is one JPEG at about the wanted size, which browsers do without ever having it large. */
export async function drawWholeJpeg(
  source: ByteSource,
  layout: TiffLayout,
  page: TiffPage,
  segments: TiffSegments,
  plan: Plan,
): Promise<Result<OffscreenCanvas, 'damaged' | 'too-large'>> {
  const stored = await jpegBytes(source, layout, page, segments);
  if (!stored.ok) return stored;
  const tables = await readTiffBytes(source, page.directory, tiffTag.jpegTables);
  const bytes = completeJpeg(stored.value, page.compression === tiffCompression.jpeg ? tables : undefined, page.photometric === tiffPhotometric.yCbCr);
  const picture = await decodePicture(bytes, 'image/jpeg', page, eighths(page, plan.scale), 'none');
  if (picture === undefined) return failure('damaged');
  const [across, down] = [picture.width / page.width, picture.height / page.height];
  const canvas = drawUpright(picture, { x: plan.left * across, y: plan.top * down, width: plan.width * across, height: plan.height * down }, plan);
  picture.close();
  return success(canvas);
}

async function jpegBytes(source: ByteSource, layout: TiffLayout, page: TiffPage, segments: TiffSegments): Promise<Result<Uint8Array, 'damaged' | 'too-large'>> {
  const [piece] = segments.pieces;
  if (page.compression === tiffCompression.oldJpeg) {
    const bytes = await oldJpegBytes(source, layout, page, segments, mostBytes);
    return bytes === undefined ? failure('damaged') : success(bytes);
  }
  if (piece === undefined) return failure('damaged');
  return piece.to - piece.from > mostBytes ? failure('too-large') : success(await source.read(piece.from, piece.to));
}
