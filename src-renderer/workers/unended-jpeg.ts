import type { Size } from '../core/filetypes/orientation';
import { decodePicture } from './decode-picture';
import { forget, paper } from './wanted';

/** Decoders fill what never came with the middle of every component, which a colour profile may shift; paper and a scanner's black edge lie outside. */
const middle = { least: 24, most: 232 } as const;
const slack = 2;

/**
 * A JPEG to which nothing but its end mark is lacking, as some scanners and rescued discs leave it: browsers call it damaged as they do one that is cut
 * short. With the mark put behind it both are decoded; the one that is cut short ends in one plain colour of middle brightness. Undefined for that one, and for any other damage.
 */
export async function decodeUnendedJpeg(bytes: Uint8Array, size: Size, parts: number): Promise<ImageBitmap | undefined> {
  const ended = new Uint8Array(bytes.length + 2);
  ended.set(bytes);
  ended.set([0xff, 0xd9], bytes.length);
  const picture = await decodePicture(ended, 'image/jpeg', size, parts);
  if (picture === undefined || !endsPlain(picture, parts)) return picture;
  picture.close();
  return undefined;
}

/** Whether the last block of 8 × 8 pixels, decoded at `parts` eighths, is one plain colour that is neither paper nor black edge. */
function endsPlain(picture: ImageBitmap, parts: number): boolean {
  const side = Math.min(parts, picture.width, picture.height);
  const { canvas, context } = paper({ width: side, height: side });
  context.drawImage(picture, side - picture.width, side - picture.height);
  const { data } = context.getImageData(0, 0, side, side);
  forget(canvas);
  return data.every((value, index) => index % 4 === 3 || (value >= middle.least && value <= middle.most && Math.abs(value - (data[index % 4] ?? 0)) <= slack));
}
