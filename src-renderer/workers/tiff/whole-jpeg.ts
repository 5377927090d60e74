import type { ByteSource } from '../../core/filetypes/byte-source';
import { readTiffBytes, readTiffNumbers, type TiffLayout } from '../../core/filetypes/tiff-directory';
import type { TiffPage } from '../../core/filetypes/tiff-page';
import type { TiffSegments } from '../../core/filetypes/tiff-segments';
import { tiffCompression, tiffPhotometric, tiffTag } from '../../core/filetypes/tiff-tags';
import { failure, type Result, success } from '../../core/result';
import { decodePicture, eighths } from '../decode-picture';
import { drawUpright, type Plan } from '../wanted';
import { completeJpeg } from './jpeg-segment';

const mostBytes = 350_000_000;

/** Whether a page is one JPEG: a single strip, or the first, withdrawn scheme of JPEG in TIFF, of which only that form means one thing (TIFF Technical Note 2). */
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
  if (stored === undefined) return failure('too-large');
  const tables = await readTiffBytes(source, page.directory, tiffTag.jpegTables);
  const bytes = completeJpeg(stored, page.compression === tiffCompression.jpeg ? tables : undefined, page.photometric === tiffPhotometric.yCbCr);
  const picture = await decodePicture(bytes, 'image/jpeg', page, eighths(page, plan.scale), 'none');
  if (picture === undefined) return failure('damaged');
  const [across, down] = [picture.width / page.width, picture.height / page.height];
  const canvas = drawUpright(picture, { x: plan.left * across, y: plan.top * down, width: plan.width * across, height: plan.height * down }, plan);
  picture.close();
  return success(canvas);
}

async function jpegBytes(source: ByteSource, layout: TiffLayout, page: TiffPage, segments: TiffSegments): Promise<Uint8Array | undefined> {
  const number = async (tag: number) => (await readTiffNumbers(source, layout, page.directory, tag))?.[0];
  const parts: { readonly from: number; readonly to: number }[] = [];
  if (page.compression === tiffCompression.oldJpeg) {
    const from = (await number(tiffTag.jpegInterchangeFormat)) ?? 0;
    const length = (await number(tiffTag.jpegInterchangeFormatLength)) ?? source.size - from;
    parts.push({ from, to: Math.min(source.size, from + length) });
  }
  // The whole picture stands there, or only what comes before the strips.
  const inside = parts.some(({ from, to }) => segments.pieces.some((piece) => piece.from >= from && piece.from < to));
  if (!inside) parts.push(...segments.pieces);
  if (parts.reduce((sum, { from, to }) => sum + Math.max(0, to - from), 0) > mostBytes) return undefined;
  const read = await Promise.all(parts.map(({ from, to }) => source.read(from, to)));
  const whole = new Uint8Array(read.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of read) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
