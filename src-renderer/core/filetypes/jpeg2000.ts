import { failure, type Result, success } from '../result';
import type { ByteSource } from './byte-source';
import type { Size } from './orientation';

/** The header boxes of a JP2 file are short and stand in front; what follows is the picture. */
const mostBoxes = 64;
const codestreamMark = 0xff4f_ff51;

/** Pixels of a JPEG 2000 file, by its codestream's SIZ segment (ITU-T T.800 Annexes A.5.1 and I.4); `damaged` when there is none. */
export async function readJpeg2000Size(source: ByteSource): Promise<Result<Size, 'damaged'>> {
  let at = 0;
  for (let index = 0; index < mostBoxes; index += 1) {
    const header = await source.read(at, at + 24);
    if (header.length < 24) return failure('damaged');
    const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
    if (view.getUint32(0) === codestreamMark) return readSize(source, at);
    const short = view.getUint32(0);
    const name = String.fromCharCode(...header.subarray(4, 8));
    const body = short === 1 ? 16 : 8;
    if (name === 'jp2c') return readSize(source, at + body);
    const length = short === 1 ? Number(view.getBigUint64(8)) : short;
    if (length < body) return failure('damaged');
    at += length;
  }
  return failure('damaged');
}

async function readSize(source: ByteSource, at: number): Promise<Result<Size, 'damaged'>> {
  const bytes = await source.read(at, at + 24);
  if (bytes.length < 24) return failure('damaged');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0) !== codestreamMark) return failure('damaged');
  const size = { width: view.getUint32(8) - view.getUint32(16), height: view.getUint32(12) - view.getUint32(20) };
  return size.width > 0 && size.height > 0 ? success(size) : failure('damaged');
}
