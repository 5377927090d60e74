import type { ByteSource } from '../../core/filetypes/byte-source';
import type { Orientation } from '../../core/filetypes/orientation';
import { type PngPicture, readPngPicture } from '../../core/filetypes/png-picture';
import { windowedSource } from '../../core/filetypes/windowed-source';
import type { PreviewObstacle } from '../../core/model/scan';
import { failure, type Result, success } from '../../core/result';
import { decodePicture } from '../decode-picture';
import { type RowReducer, rowReducer } from '../tiff/row-reducer';
import { drawUpright, forget, mostSidePixels, planPicture, type Wanted } from '../wanted';
import { asPng } from './as-png';
import { byteLayout, isBits, rowPainter } from './row-pixels';
import { readRows } from './rows';

/** Libpng, and with it the browser, takes no longer side either; a row of this many pixels is 8 MB at most. */
const mostStoredSide = 1_000_000;
/** 400 MB, wherever more than a screen is wanted. */
const mostReducedPixels = 100_000_000;
/** Pixels that the browser's decoder is given at once to turn their colours into sRGB. */
const mostPiecePixels = 4_000_000;
const greyTypes: ReadonlySet<number> = new Set([0, 4]);

/**
 * A PNG that is not interlaced, upright and no larger than wanted, read row by row: 300 megapixels cost what is wanted of them. Rows below the wanted rectangle
 * are not read. A file that breaks off above its end is damaged.
 */
export async function drawPng(original: ByteSource, orientation: Orientation, wanted: Wanted): Promise<Result<OffscreenCanvas, PreviewObstacle>> {
  const read = await readPngPicture(windowedSource(original));
  if (!read.ok) return read;
  const picture = read.value;
  if (Math.max(picture.width, picture.height) > mostStoredSide) return failure('too-large');
  const plan = planPicture(picture, orientation, wanted);
  // Whole boxes are averaged here, the rest of the way is left to the canvas.
  const factor = Math.max(
    1,
    Math.floor(1 / plan.scale + 1e-9),
    Math.ceil(Math.max(plan.width, plan.height) / mostSidePixels),
    Math.ceil(Math.sqrt((plan.width * plan.height) / mostReducedPixels)),
  );
  const reduced = new ImageData(Math.ceil(plan.width / factor), Math.ceil(plan.height / factor));
  const reducer = rowReducer(plan.left, plan.width, factor, (y, row) => reduced.data.set(row, y * reduced.width * 4));
  const [right, bottom] = [plan.left + plan.width, plan.top + plan.height];
  const add = rowAdder(picture, right, factor, reducer);
  let y = 0;
  const whole = await readRows(original, picture, bottom, right, (row) => {
    if (y >= plan.top) add(row);
    y += 1;
  });
  if (!whole) return failure('damaged');
  reducer.finish();
  const canvas = await inScreenColours(reduced, picture);
  // The last box may stand for fewer pixels than the others, so the part drawn is measured in stored pixels.
  const drawn = drawUpright(canvas, { x: 0, y: 0, width: plan.width / factor, height: plan.height / factor }, plan);
  forget(canvas);
  return success(drawn);
}

function rowAdder(picture: PngPicture, right: number, factor: number, reducer: RowReducer): (row: Uint8Array) => void {
  if (factor > 1 && isBits(picture)) return (row) => reducer.addBits(row, true);
  const layout = factor > 1 ? byteLayout(picture) : undefined;
  if (layout !== undefined) return (row) => reducer.addBytes(row, layout);
  const paint = rowPainter(picture, right);
  const painted = new Uint8ClampedArray(right * 4);
  return (row) => {
    paint(row, painted);
    reducer.addRow(painted);
  };
}

/** The colours that the file's profile, or its gamma, means: the browser finds them, as it does for smaller files, from what is left to show. */
async function inScreenColours(reduced: ImageData, { colours, colourType }: PngPicture): Promise<OffscreenCanvas> {
  const { width, height } = reduced;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  context?.putImageData(reduced, 0, 0);
  const rows = Math.max(1, Math.floor(mostPiecePixels / width));
  for (let y = 0; colours.length > 0 && y < height; y += rows) {
    const size = { width, height: Math.min(rows, height - y) };
    const piece = new ImageData(reduced.data.subarray(y * width * 4, (y + size.height) * width * 4), width, size.height);
    const bitmap = await decodePicture(await asPng(piece, greyTypes.has(colourType), colours), 'image/png', size, 8);
    if (bitmap === undefined) continue;
    context?.drawImage(bitmap, 0, y);
    bitmap.close();
  }
  return canvas;
}
