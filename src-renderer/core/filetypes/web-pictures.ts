import { failure, type Result, success } from '../result';
import type { ByteSource } from './byte-source';
import type { Size } from './orientation';

/** Pictures whose header gives the size and whose pixels the browser decodes; of moving ones the first frame stands for all. */
export type WebPicture = 'gif' | 'webp' | 'bmp';

/** Pixels as stored; `damaged` when the header says none. */
export async function readWebPictureSize(source: ByteSource, kind: WebPicture): Promise<Result<Size, 'damaged'>> {
  const header = await source.read(0, 40);
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const size = header.length < 26 ? undefined : kind === 'gif' ? gifSize(view) : kind === 'bmp' ? bmpSize(view) : webpSize(view);
  return size !== undefined && size.width > 0 && size.height > 0 ? success(size) : failure('damaged');
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
  const chunk = String.fromCharCode(...[12, 13, 14, 15].map((at) => view.getUint8(at)));
  const three = (at: number) => view.getUint8(at) | (view.getUint8(at + 1) << 8) | (view.getUint8(at + 2) << 16);
  if (chunk === 'VP8X') return { width: 1 + three(24), height: 1 + three(27) };
  if (chunk === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (chunk !== 'VP8L' || view.getUint8(20) !== 0x2f) return undefined;
  const bits = view.getUint32(21, true);
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
}
