import { failure, type Result, success } from '../../core/result';
import { forget } from '../wanted';

/**
 * The complete JPEG of one strip or tile: the page's shared tables, what the segment holds, and an Adobe marker that says whether the three
 * components are colours or colour differences, which TIFF says in its own tag and browsers otherwise guess (TIFF Technical Note 2).
 */
export function completeJpeg(segment: Uint8Array, tables: Uint8Array | undefined, colourDifferences: boolean): Uint8Array<ArrayBuffer> {
  const marker = Uint8Array.of(0xff, 0xee, 0, 14, 0x41, 0x64, 0x6f, 0x62, 0x65, 0, 100, 0, 0, 0, 0, colourDifferences ? 1 : 0);
  return joinTables(segment, tables, marker);
}

/** The JPEG of one strip or tile with the page's shared tables, and with `marker` in front of them. */
export function joinTables(segment: Uint8Array, tables: Uint8Array | undefined, marker: Uint8Array = new Uint8Array()): Uint8Array<ArrayBuffer> {
  const shared = tables === undefined ? new Uint8Array() : tables.subarray(2, endsWithMark(tables) ? tables.length - 2 : tables.length);
  const own = segment[0] === 0xff && segment[1] === 0xd8 ? segment.subarray(2) : segment;
  const whole = new Uint8Array(2 + marker.length + shared.length + own.length);
  whole.set([0xff, 0xd8]);
  whole.set(marker, 2);
  whole.set(shared, 2 + marker.length);
  whole.set(own, 2 + marker.length + shared.length);
  return whole;
}

function endsWithMark(bytes: Uint8Array): boolean {
  return bytes[bytes.length - 2] === 0xff && bytes[bytes.length - 1] === 0xd9;
}

/** RGBA pixels of a small complete picture, by the browser's own decoder. */
export async function decodeSegmentPicture(
  bytes: Uint8Array<ArrayBuffer>,
  type: string,
  size: { readonly width: number; readonly height: number },
): Promise<Result<Uint8ClampedArray, 'damaged'>> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(new Blob([bytes], { type }), { imageOrientation: 'none', premultiplyAlpha: 'none', colorSpaceConversion: 'none' });
  } catch {
    return failure('damaged');
  }
  const canvas = new OffscreenCanvas(size.width, size.height);
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
  if (context === null) throw new Error('no 2d context in this worker');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, size.width, size.height);
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  const { data } = context.getImageData(0, 0, size.width, size.height);
  forget(canvas);
  return success(data);
}
