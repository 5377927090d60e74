import type { ByteSource } from '../core/filetypes/byte-source';
import { readJpegFacts } from '../core/filetypes/jpeg';
import { isTooLarge } from '../core/filetypes/limits';
import type { Orientation, Size } from '../core/filetypes/orientation';
import { readPngFacts } from '../core/filetypes/png';
import { windowedSource } from '../core/filetypes/windowed-source';
import type { PreviewObstacle } from '../core/model/scan';
import { failure, type Result, success } from '../core/result';
import { drawUpright, planPicture, type Wanted } from './wanted';

/** A picture of at most 300 megapixels that needs more bytes than this is not one. */
const mostFileBytes = 1_500_000_000;
/** Decoding keeps to about this many pixels where the format can be decoded smaller: 100 megapixels are 400 MB. */
const mostDecodedPixels = 100_000_000;

type Facts = Size & { readonly orientation: Orientation; readonly exifAt: readonly { readonly from: number; readonly to: number }[] };

/** A JPEG or PNG, upright and no larger than wanted. */
export async function drawPicture(source: ByteSource, kind: 'jpeg' | 'png', wanted: Wanted): Promise<Result<OffscreenCanvas, PreviewObstacle>> {
  const headers = windowedSource(source);
  const read = kind === 'jpeg' ? await readJpegFacts(headers) : await readPngFacts(headers);
  if (!read.ok) return read;
  const facts: Facts = read.value;
  if (isTooLarge(facts.width, facts.height) || source.size > mostFileBytes) return failure('too-large');
  const plan = planPicture(facts, facts.orientation, wanted);
  const bytes = withoutExif(new Uint8Array(await source.read(0, source.size)), facts);
  const type = kind === 'jpeg' ? 'image/jpeg' : 'image/png';
  const picture = await decode(bytes, type, facts, kind === 'jpeg' ? eighths(facts, plan.scale) : 8);
  if (picture === undefined) return failure('damaged');
  const { width, height } = 'displayWidth' in picture ? { width: picture.displayWidth, height: picture.displayHeight } : picture;
  const [across, down] = [width / facts.width, height / facts.height];
  const canvas = drawUpright(picture, { x: plan.left * across, y: plan.top * down, width: plan.width * across, height: plan.height * down }, plan);
  picture.close();
  return success(canvas);
}

/** Takes the EXIF segments out of our copy of the bytes: the orientation is applied exactly once, by us, whatever the browser would do with it. */
function withoutExif(bytes: Uint8Array<ArrayBuffer>, { exifAt }: Facts): Uint8Array<ArrayBuffer> {
  let length = bytes.length;
  for (const { from, to } of exifAt.toReversed()) {
    bytes.copyWithin(from, to, length);
    length -= Math.min(to, length) - from;
  }
  return bytes.subarray(0, length);
}

/** The smallest n for which a JPEG decoded at n eighths of its size is still at least as large as wanted; libjpeg scales by eighths at almost no cost. */
function eighths({ width, height }: Size, scale: number): number {
  const enough = Math.max(1, Math.min(8, Math.ceil(scale * 8 - 1e-9)));
  const bearable = Math.floor(8 * Math.sqrt(mostDecodedPixels / (width * height)));
  return Math.max(1, Math.min(enough, bearable));
}

async function decode(bytes: Uint8Array<ArrayBuffer>, type: string, size: Size, parts: number): Promise<VideoFrame | ImageBitmap | undefined> {
  const desired = parts === 8 ? {} : { desiredWidth: Math.ceil((size.width * parts) / 8), desiredHeight: Math.ceil((size.height * parts) / 8) };
  if (typeof ImageDecoder !== 'undefined' && (await ImageDecoder.isTypeSupported(type))) {
    const decoder = new ImageDecoder({ data: bytes, type, ...desired });
    try {
      return (await decoder.decode({ completeFramesOnly: true })).image;
    } catch {
      // What this decoder refuses, the other may still take; both refuse what breaks off.
    } finally {
      decoder.close();
    }
  }
  try {
    return await createImageBitmap(new Blob([bytes], { type }), { imageOrientation: 'none' });
  } catch {
    return undefined;
  }
}
