import type { ByteSource } from '../core/filetypes/byte-source';
import { readJpegFacts } from '../core/filetypes/jpeg';
import { isTooLarge } from '../core/filetypes/limits';
import type { Orientation, Size } from '../core/filetypes/orientation';
import { readPngFacts } from '../core/filetypes/png';
import { readWebPictureFacts, type WebPicture } from '../core/filetypes/web-pictures';
import { windowedSource } from '../core/filetypes/windowed-source';
import type { PreviewObstacle } from '../core/model/scan';
import { failure, type Result, success } from '../core/result';
import { decodePicture, eighths } from './decode-picture';
import { drawPng } from './png/draw-png';
import { decodeUnendedJpeg } from './unended-jpeg';
import { drawUpright, planPicture, type Wanted } from './wanted';

/** A picture of at most 300 megapixels that needs more bytes than this is not one. */
const mostFileBytes = 1_500_000_000;
/** The browser decodes a PNG whole, at some six bytes a pixel; above this our own reader takes it row by row, except where the rows do not come in order. */
const mostWholePngPixels = 40_000_000;

type Facts = Size & {
  readonly orientation: Orientation;
  readonly interlaced?: boolean;
  readonly exifAt: readonly { readonly from: number; readonly to: number }[];
};

type Kind = 'jpeg' | 'png' | WebPicture;

async function readFacts(source: ByteSource, kind: Kind): Promise<Result<Facts, PreviewObstacle>> {
  if (kind === 'jpeg') return readJpegFacts(source);
  if (kind === 'png') return readPngFacts(source);
  const facts = await readWebPictureFacts(source, kind);
  // Of these the decoder is asked for the pixels as stored, and heeds that: nothing need be taken out.
  return facts.ok ? success({ ...facts.value, exifAt: [] }) : facts;
}

/** A picture that the browser decodes, upright and no larger than wanted. */
export async function drawPicture(source: ByteSource, kind: Kind, wanted: Wanted): Promise<Result<OffscreenCanvas, PreviewObstacle>> {
  const read = await readFacts(windowedSource(source), kind);
  if (!read.ok) return read;
  const facts = read.value;
  if (isTooLarge(facts.width, facts.height) || source.size > mostFileBytes) return failure('too-large');
  if (kind === 'png' && facts.interlaced === false && facts.width * facts.height > mostWholePngPixels) return drawPng(source, facts.orientation, wanted);
  const plan = planPicture(facts, facts.orientation, wanted);
  const bytes = withoutExif(new Uint8Array(await source.read(0, source.size)), facts);
  const parts = kind === 'jpeg' ? eighths(facts, plan.scale) : 8;
  const whole = await decodePicture(bytes, `image/${kind}`, facts, parts);
  const picture = whole ?? (kind === 'jpeg' ? await decodeUnendedJpeg(bytes, facts, parts) : undefined);
  if (picture === undefined) return failure('damaged');
  const [across, down] = [picture.width / facts.width, picture.height / facts.height];
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
