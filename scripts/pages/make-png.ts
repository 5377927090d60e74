import { crc32, deflateSync } from 'node:zlib';

/** A chunk of a PNG with its length and its checksum. */
export function pngChunk(name: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

export type PngToMake = {
  readonly width: number;
  readonly height: number;
  readonly bitDepth: number;
  readonly colourType: number;
  /** The rows as stored, each after its filter. */
  readonly rows: Uint8Array;
  /** What stands between header and picture. */
  readonly chunks?: readonly Uint8Array[];
  /** Bytes of an IDAT chunk. */
  readonly partBytes?: number;
};

export function makePng({ width, height, bitDepth, colourType, rows, chunks = [], partBytes = 8_192 }: PngToMake): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bitDepth, colourType], 8);
  const packed = deflateSync(rows, { level: 1 });
  const parts: Uint8Array[] = [Buffer.from('89504e470d0a1a0a', 'hex'), pngChunk('IHDR', header), ...chunks];
  for (let at = 0; at < packed.length; at += partBytes) parts.push(pngChunk('IDAT', packed.subarray(at, at + partBytes)));
  return new Uint8Array(Buffer.concat([...parts, pngChunk('IEND', Buffer.alloc(0))]));
}
