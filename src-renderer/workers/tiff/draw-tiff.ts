import type { ByteSource } from '../../core/filetypes/byte-source';
import { mostPagePixels } from '../../core/filetypes/limits';
import { readTiffPages } from '../../core/filetypes/tiff-pages';
import { readTiffSegments } from '../../core/filetypes/tiff-segments';
import { tiffObstacle } from '../../core/filetypes/tiff-support';
import { tiffPhotometric } from '../../core/filetypes/tiff-tags';
import { windowedSource } from '../../core/filetypes/windowed-source';
import type { PreviewObstacle } from '../../core/model/scan';
import { failure, type Result, success } from '../../core/result';
import { drawUpright, forget, mostSidePixels, planPicture, type Wanted } from '../wanted';
import { isPictureSegment, readBand } from './band';
import { rowReducer } from './row-reducer';
import { bitRowPainter, rowPainter } from './samples';
import { readDrawingFacts } from './tiff-facts';

/** One page (counted from 0) of a TIFF, upright. Bands of strips or tiles are decoded one after the other; only those the wanted rectangle touches. */
export async function drawTiff(original: ByteSource, number: number, wanted: Wanted): Promise<Result<OffscreenCanvas, PreviewObstacle>> {
  const source = windowedSource(original);
  const read = await readTiffPages(source);
  if (!read.ok) return read;
  const { layout, pages } = read.value;
  const page = pages[number];
  if (page === undefined) return failure('damaged');
  const obstacle = tiffObstacle(page);
  if (obstacle !== undefined) return failure(obstacle);
  const segments = await readTiffSegments(source, layout, page);
  if (!segments.ok) return segments;
  // A band is one row of strips or tiles, unpacked.
  if (page.width * segments.value.height * page.samples * Math.ceil(page.bits / 8) > mostPagePixels * 4) return failure('too-large');
  const facts = await readDrawingFacts(source, layout, page);
  const plan = planPicture(page, page.orientation, wanted);
  // Whole boxes are averaged here, the rest of the way is left to the canvas.
  const factor = Math.max(1, Math.floor(1 / plan.scale + 1e-9), Math.ceil(Math.max(plan.width, plan.height) / mostSidePixels));
  const reduced = new ImageData(Math.ceil(plan.width / factor), Math.ceil(plan.height / factor));
  const reducer = rowReducer(plan.left, plan.width, factor, (y, row) => reduced.data.set(row, y * reduced.width * 4));
  const ready = isPictureSegment(page);
  const oneBit = page.bits === 1 && page.samples === 1 && page.photometric !== tiffPhotometric.palette;
  const whiteIsZero = page.photometric === tiffPhotometric.whiteIsZero;
  const paint = oneBit ? bitRowPainter(page.width, whiteIsZero) : rowPainter(page, facts);
  const painted = new Uint8ClampedArray(page.width * 4);
  const bandHeight = segments.value.height;
  const bottom = plan.top + plan.height;
  for (let index = Math.floor(plan.top / bandHeight); index * bandHeight < bottom; index += 1) {
    const band = await readBand(original, page, segments.value, index, facts);
    if (!band.ok) return band;
    const { bytes, bytesPerRow, rows } = band.value;
    for (let row = 0; row < rows; row += 1) {
      const y = index * bandHeight + row;
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
  }
  reducer.finish();
  const canvas = new OffscreenCanvas(reduced.width, reduced.height);
  canvas.getContext('2d', { alpha: false })?.putImageData(reduced, 0, 0);
  // The last box may stand for fewer pixels than the others, so the part drawn is measured in stored pixels.
  const drawn = drawUpright(canvas, { x: 0, y: 0, width: plan.width / factor, height: plan.height / factor }, plan);
  forget(canvas);
  return success(drawn);
}
