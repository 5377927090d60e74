import { failure, type Result, success } from '../result';
import type { ByteSource } from './byte-source';
import { readExifOrientation } from './exif';
import type { Orientation, Size } from './orientation';

/** Pictures whose header gives the size and whose pixels the browser decodes; of moving ones the first frame stands for all. */
export type WebPicture = 'gif' | 'webp' | 'bmp';

type WebPictureFacts = Size & { readonly orientation: Orientation };

const mostChunks = 1_000;
const mostExifBytes = 1_048_576;

/** Size in pixels as stored, and how the picture is to be turned; `damaged` when the header says no size. */
export async function readWebPictureFacts(source: ByteSource, kind: WebPicture): Promise<Result<WebPictureFacts, 'damaged'>> {
  const header = await source.read(0, 40);
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const size = header.length < 26 ? undefined : kind === 'gif' ? gifSize(view) : kind === 'bmp' ? bmpSize(view) : webpSize(view);
  if (size === undefined || size.width <= 0 || size.height <= 0) return failure('damaged');
  return success({ ...size, orientation: kind === 'webp' ? await webpOrientation(source, view) : 1 });
}

/** GIF89a §18. */
function gifSize(view: DataView): Size {
  return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** The short header of OS/2 has 16-bit sizes; in the others a negative height means that the first row is the top one. */
function bmpSize(view: DataView): Size {
  if (view.getUint32(14, true) === 12) return { width: view.getUint16(18, true), height: view.getUint16(20, true) };
  return { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) };
}

/** RFC 9649 §2: the extended header, else the frame header of the lossy or lossless picture. */
function webpSize(view: DataView): Size | undefined {
  if (view.byteLength < 30) return undefined;
  const chunk = chunkName(view, 12);
  const three = (at: number) => view.getUint8(at) | (view.getUint8(at + 1) << 8) | (view.getUint8(at + 2) << 16);
  if (chunk === 'VP8X') return { width: 1 + three(24), height: 1 + three(27) };
  if (chunk === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (chunk !== 'VP8L' || view.getUint8(20) !== 0x2f) return undefined;
  const bits = view.getUint32(21, true);
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
}

/** RFC 9649 §2.7: the extended header says whether there is an EXIF chunk, which stands behind the picture. */
async function webpOrientation(source: ByteSource, header: DataView): Promise<Orientation> {
  if (chunkName(header, 12) !== 'VP8X' || (header.getUint8(20) & 0x08) === 0) return 1;
  let at = 12;
  for (let index = 0; index < mostChunks; index += 1) {
    const bytes = await source.read(at, at + 8);
    if (bytes.length < 8) return 1;
    const chunk = new DataView(bytes.buffer, bytes.byteOffset, 8);
    const length = chunk.getUint32(4, true);
    if (chunkName(chunk, 0) === 'EXIF' && length <= mostExifBytes) return readExifOrientation(withoutMark(await source.read(at + 8, at + 8 + length))) ?? 1;
    at += 8 + length + (length % 2);
  }
  return 1;
}

/** Some writers put the mark of JPEG's EXIF segment before the block. */
function withoutMark(block: Uint8Array): Uint8Array {
  return String.fromCharCode(...block.subarray(0, 6)) === 'Exif\0\0' ? block.subarray(6) : block;
}

function chunkName(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));
}
