import { aheadSource, type Span } from '../../core/filetypes/ahead-source';
import type { ByteSource } from '../../core/filetypes/byte-source';
import type { TiffLayout } from '../../core/filetypes/tiff-directory';
import type { TiffPage } from '../../core/filetypes/tiff-page';
import { readTiffSegments, type TiffSegments } from '../../core/filetypes/tiff-segments';
import { tiffObstacle } from '../../core/filetypes/tiff-support';
import { tiffCompression, tiffPhotometric } from '../../core/filetypes/tiff-tags';
import { windowedSource } from '../../core/filetypes/windowed-source';
import type { PreviewObstacle } from '../../core/model/scan';
import { failure, type Result, success } from '../../core/result';
import { drawUpright, forget, mostSidePixels, type Plan, planPicture, type Wanted } from '../wanted';
import { bandReader, type Columns, columnsOf, isPictureSegment } from './band';
import { rowReducer } from './row-reducer';
import { bitRowPainter, byteLayout, rowPainter } from './samples';
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
  const stands = ready || factor === 1 ? undefined : byteLayout(page, facts);
  const painted = new Uint8ClampedArray(page.width * 4);
  const bottom = plan.top + plan.height;
  const plain = long && page.compression === tiffCompression.none;
  let y = plain ? plan.top : long ? 0 : Math.floor(plan.top / segments.height) * segments.height;
  for await (const band of long ? stripRows(original, page, segments, y, facts) : bandsOf(original, page, segments, plan, facts)) {
    if (!band.ok) return band;
    const { bytes, bytesPerRow, rows } = band.value;
    for (let row = 0; row < rows; row += 1, y += 1) {
      if (y < plan.top || y >= bottom) continue;
      const stored = bytes.subarray(row * bytesPerRow, (row + 1) * bytesPerRow);
      if (oneBit && factor > 1) {
        reducer.addBits(stored, !whiteIsZero);
        continue;
      }
      if (stands !== undefined) {
        reducer.addBytes(stored, stands);
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

/** The bands that the wanted rectangle touches, and of tiles those that it touches. */
async function* bandsOf(source: ByteSource, page: TiffPage, segments: TiffSegments, plan: Plan, facts: DrawingFacts) {
  const columns = columnsOf(segments, plan);
  const first = Math.floor(plan.top / segments.height);
  const end = Math.min(segments.down, Math.ceil((plan.top + plan.height) / segments.height));
  const ahead = aheadSource(source, piecesOf(page, segments, columns, first, end));
  const read = bandReader(ahead, page, segments, columns, facts);
  for (let index = first; index < end; index += 1) yield read(index);
}

/** In the order in which they are read. */
function piecesOf(page: TiffPage, { across, down, pieces }: TiffSegments, columns: Columns, first: number, end: number): readonly Span[] {
  const wanted: Span[] = [];
  for (let index = first; index < end; index += 1) {
    for (let plane = 0; plane < (page.planar ? page.samples : 1); plane += 1) {
      const line = (index + plane * down) * across;
      for (const piece of pieces.slice(line + columns.from, line + columns.to)) wanted.push(piece);
    }
  }
  return wanted;
}
