import { bytesSource } from '../../core/filetypes/byte-source';
import { readJpegFacts } from '../../core/filetypes/jpeg';
import { isTooLarge } from '../../core/filetypes/limits';
import { decodePicture, eighths } from '../decode-picture';
import { decodeFax } from '../tiff/fax';
import { rowReducer } from '../tiff/row-reducer';
import { forget, paper } from '../wanted';
import { imageOfPage, multiply, type PageImage, type PdfMatrix } from './page-image';
import type { PdfPage } from './page-tree';
import { type PageView, pageToPixels } from './page-view';
import type { PdfFile } from './pdf-file';
import { plainColours, plainSamples } from './scan-colours';
import { filtersOf, type PdfFilter } from './stream-data';
import { numberOf, type PdfDictionary } from './values';

const mostStreamBytes = 400_000_000;

type Picture = { readonly picture: CanvasImageSource; readonly width: number; readonly height: number; close(): void };
type Size = { readonly width: number; readonly height: number };

/**
 * Draws a page that is one JPEG or one fax image, decoded at about the size wanted; what limits.md §4 proposes. Undefined when the page is anything
 * else or the image is damaged: then pdf.js draws it.
 */
export async function drawScan(file: PdfFile, page: PdfPage, view: PageView): Promise<OffscreenCanvas | undefined> {
  const found = await imageOfPage(file, page);
  if (found === undefined) return undefined;
  const matrix = multiply(found.matrix, pageToPixels(page, view));
  const picture = await decodeImage(file, found, matrix);
  if (picture === undefined) return undefined;
  const { canvas, context } = paper(view.size);
  const [a, b, c, d, e, f] = matrix;
  context.imageSmoothingQuality = 'high';
  // An image's row 0 is at the top of its unit square, whose y grows upwards.
  context.setTransform(a, b, -c, -d, e + c, f + d);
  context.drawImage(picture.picture, 0, 0, picture.width, picture.height, 0, 0, 1, 1);
  picture.close();
  return canvas;
}

async function decodeImage(file: PdfFile, { image }: PageImage, matrix: PdfMatrix): Promise<Picture | undefined> {
  const { value, stream } = image;
  const width = numberOf(await file.resolve(value.entries.get('Width')));
  const height = numberOf(await file.resolve(value.entries.get('Height')));
  const [filter, ...more] = await filtersOf(value, file.resolve);
  if (width === undefined || height === undefined || stream === undefined || filter === undefined || more.length > 0) return undefined;
  if (!(width > 0 && height > 0) || isTooLarge(width, height) || stream.to - stream.from > mostStreamBytes) return undefined;
  const scale = Math.min(1, Math.max(Math.hypot(matrix[0], matrix[1]) / width, Math.hypot(matrix[2], matrix[3]) / height));
  const read = async () => new Uint8Array(await file.source.read(stream.from, stream.to));
  if (filter.name === 'DCTDecode') return decodeJpeg(file, value, filter, read, { width, height }, scale);
  return filter.name === 'CCITTFaxDecode' ? decodeFaxImage(file, value, filter, read, { width, height }, scale) : undefined;
}

type Read = () => Promise<Uint8Array<ArrayBuffer>>;

async function decodeJpeg(file: PdfFile, image: PdfDictionary, filter: PdfFilter, read: Read, size: Size, scale: number): Promise<Picture | undefined> {
  const colours = await plainColours(file, image);
  if (colours === undefined || (await plainSamples(file, image)) !== 'plain' || filter.parameters?.entries.has('ColorTransform')) return undefined;
  const bytes = await read();
  const facts = await readJpegFacts(bytesSource(bytes));
  if (!facts.ok || facts.value.precision !== 8 || facts.value.unusualFrame || facts.value.components !== colours) return undefined;
  if (facts.value.width !== size.width || facts.value.height !== size.height) return undefined;
  // An orientation in EXIF means nothing inside a PDF; zeros in its place are skipped as an unknown segment.
  for (const { from, to } of facts.value.exifAt) bytes.fill(0, from + 4, to);
  const picture = await decodePicture(bytes, 'image/jpeg', size, eighths(size, scale), 'none');
  return picture === undefined ? undefined : { picture, width: picture.width, height: picture.height, close: () => picture.close() };
}

/** ISO 32000-1 §7.4.6. */
async function decodeFaxImage(file: PdfFile, image: PdfDictionary, filter: PdfFilter, read: Read, size: Size, scale: number): Promise<Picture | undefined> {
  const samples = await plainSamples(file, image);
  if (samples === undefined || (await plainColours(file, image)) !== 1) return undefined;
  const parameter = (name: string) => filter.parameters?.entries.get(name);
  const kind = numberOf(parameter('K')) ?? 0;
  if ((numberOf(parameter('Columns')) ?? 1_728) !== size.width || parameter('EncodedByteAlign') === true) return undefined;
  const rows = decodeFax(
    await read(),
    size.width,
    size.height,
    kind < 0 ? { compression: 4, twoDimensional: false } : { compression: 3, twoDimensional: kind > 0 },
  );
  if (!rows.ok) return undefined;
  const factor = Math.max(1, Math.floor(1 / scale + 1e-9));
  const reduced = new ImageData(Math.ceil(size.width / factor), Math.ceil(size.height / factor));
  // Dark runs are 1 here; in the image they are 0 unless BlackIs1 says otherwise, and 0 is black unless Decode turns it.
  const darkIsLight = (parameter('BlackIs1') === true) !== (samples === 'inverted');
  const reducer = rowReducer(0, size.width, factor, (y, row) => reduced.data.set(row, y * reduced.width * 4));
  const bytesPerRow = Math.ceil(size.width / 8);
  const single = new Uint8ClampedArray(size.width * 4).fill(255);
  for (let row = 0; row < size.height; row += 1) {
    const bits = rows.value.subarray(row * bytesPerRow, (row + 1) * bytesPerRow);
    if (factor > 1) reducer.addBits(bits, darkIsLight);
    else reducer.addRow(paintBits(bits, size.width, darkIsLight, single));
  }
  reducer.finish();
  const canvas = new OffscreenCanvas(reduced.width, reduced.height);
  canvas.getContext('2d', { alpha: false })?.putImageData(reduced, 0, 0);
  // The last box may stand for fewer pixels than the others.
  return { picture: canvas, width: size.width / factor, height: size.height / factor, close: () => forget(canvas) };
}

function paintBits(bits: Uint8Array, width: number, light: boolean, target: Uint8ClampedArray): Uint8ClampedArray {
  for (let x = 0; x < width; x += 1) {
    const set = (((bits[x >>> 3] ?? 0) >>> (7 - (x & 7))) & 1) === 1;
    target.fill(set === light ? 255 : 0, x * 4, x * 4 + 3);
  }
  return target;
}
