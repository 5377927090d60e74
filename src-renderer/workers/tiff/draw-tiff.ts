import type { ByteSource } from '../../core/filetypes/byte-source';
import type { TiffLayout } from '../../core/filetypes/tiff-directory';
import type { TiffPage } from '../../core/filetypes/tiff-page';
import { readTiffSegments, type TiffSegments } from '../../core/filetypes/tiff-segments';
import { tiffObstacle } from '../../core/filetypes/tiff-support';
import { tiffCompression, tiffPhotometric } from '../../core/filetypes/tiff-tags';
import { windowedSource } from '../../core/filetypes/windowed-source';
import type { PreviewObstacle } from '../../core/model/scan';
import { failure, type Result, success } from '../../core/result';
import { drawUpright, forget, mostSidePixels, planPicture, type Wanted } from '../wanted';
import { isPictureSegment, readBand } from './band';
import { rowReducer } from './row-reducer';
import { bitRowPainter, rowPainter } from './samples';
import { isLongStrip, stripRows } from './strip-rows';
import { type DrawingFacts, readDrawingFacts } from './tiff-facts';
import { drawWholeJpeg, isWholeJpeg } from './whole-jpeg';

/** A band of pictures is decoded to RGBA more than once over. */
const mostPicturePixels = 40_000_000;
/** A band is one row of strips or tiles, unpacked. */
const mostBandBytes = 400_000_000;

/** One page of a TIFF, upright. Bands of strips or tiles are decoded one after the other; only those the wanted rectangle touches. */
export async function drawTiff(original: ByteSource, layout: TiffLayout, page: TiffPage, wanted: Wanted): Promise<Result<OffscreenCanvas, PreviewObstacle>> {
  const source = windowedSource(original);
  const obstacle = tiffObstacle(page);
  if (obstacle !== undefined) return failure(obstacle);
  const read = await readTiffSegments(source, layout, page);
  if (!read.ok) return read;
  const segments = read.value;
  const plan = planPicture(page, page.orientation, wanted);
  if (isWholeJpeg(page, segments)) return drawWholeJpeg(original, layout, page, segments, plan);
  const facts = await readDrawingFacts(source, layout, page);
  const long = isLongStrip(page, segments);
  const bandBytes = page.width * segments.height * page.samples * Math.ceil(page.bits / 8);
  if (!long && (bandBytes > mostBandBytes || (isPictureSegment(page) && page.width * segments.height > mostPicturePixels))) return failure('too-large');
  // Whole boxes are averaged here, the rest of the way is left to the canvas.
  const factor = Math.max(1, Math.floor(1 / plan.scale + 1e-9), Math.ceil(Math.max(plan.width, plan.height) / mostSidePixels));
  const reduced = new ImageData(Math.ceil(plan.width / factor), Math.ceil(plan.height / factor));
  const reducer = rowReducer(plan.left, plan.width, factor, (y, row) => reduced.data.set(row, y * reduced.width * 4));
  const ready = isPictureSegment(page);
  const oneBit = page.bits === 1 && page.samples === 1 && page.photometric !== tiffPhotometric.palette;
  const whiteIsZero = page.photometric === tiffPhotometric.whiteIsZero;
  const paint = oneBit ? bitRowPainter(page.width, whiteIsZero) : rowPainter(page, facts);
  const painted = new Uint8ClampedArray(page.width * 4);
  const bottom = plan.top + plan.height;
  const plain = long && page.compression === tiffCompression.none;
  let y = plain ? plan.top : long ? 0 : Math.floor(plan.top / segments.height) * segments.height;
  for await (const band of long ? stripRows(original, page, segments, y, facts) : bandsFrom(original, page, segments, y / segments.height, facts)) {
    if (!band.ok) return band;
    const { bytes, bytesPerRow, rows } = band.value;
    for (let row = 0; row < rows; row += 1, y += 1) {
      if (y < plan.top || y >= bottom) continue;
      const stored = bytes.subarray(row * bytesPerRow, (row + 1) * bytesPerRow);
      if (oneBit && factor > 1) {
        reducer.addBits(stored, !whiteIsZero);
        continue;
      }
      if (ready) painted.set(stored);
      else paint(stored, painted);
      reducer.addRow(painted);
    }
    if (y >= bottom) break;
  }
  reducer.finish();
  const canvas = new OffscreenCanvas(reduced.width, reduced.height);
  canvas.getContext('2d', { alpha: false })?.putImageData(reduced, 0, 0);
  // The last box may stand for fewer pixels than the others, so the part drawn is measured in stored pixels.
  const drawn = drawUpright(canvas, { x: 0, y: 0, width: plan.width / factor, height: plan.height / factor }, plan);
  forget(canvas);
  return success(drawn);
}

async function* bandsFrom(source: ByteSource, page: TiffPage, segments: TiffSegments, first: number, facts: DrawingFacts) {
  for (let index = first; index < segments.down; index += 1) yield readBand(source, page, segments, index, facts);
}
