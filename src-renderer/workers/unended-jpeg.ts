import type { Size } from '../core/filetypes/orientation';
import { decodePicture } from './decode-picture';
import { forget, paper } from './wanted';

/** Decoders fill what never came with the middle of every component. */
const missing = 128;
const slack = 2;

/**
 * A JPEG to which nothing but its end mark is lacking, as some scanners and rescued discs leave it: browsers call it damaged as they do one that is cut
 * short. With the mark put behind it both are decoded; the one that is cut short ends in plain middle grey. Undefined for that one, and for any other damage.
 */
export async function decodeUnendedJpeg(bytes: Uint8Array, size: Size, parts: number): Promise<ImageBitmap | undefined> {
  const ended = new Uint8Array(bytes.length + 2);
  ended.set(bytes);
  ended.set([0xff, 0xd9], bytes.length);
  const picture = await decodePicture(ended, 'image/jpeg', size, parts);
  if (picture === undefined || !endsGrey(picture, parts)) return picture;
  picture.close();
  return undefined;
}

/** Whether the last block of 8 × 8 pixels, decoded at `parts` eighths, is plain middle grey. */
function endsGrey(picture: ImageBitmap, parts: number): boolean {
  const side = Math.min(parts, picture.width, picture.height);
  const { canvas, context } = paper({ width: side, height: side });
  context.drawImage(picture, side - picture.width, side - picture.height);
  const { data } = context.getImageData(0, 0, side, side);
  forget(canvas);
  return data.every((value, index) => index % 4 === 3 || Math.abs(value - missing) <= slack);
}
