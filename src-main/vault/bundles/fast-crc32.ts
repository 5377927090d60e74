import * as zlib from 'node:zlib';
import { crc32 as coreCrc32 } from '../../../src-renderer/core/bundles/crc32';

/** Node's own CRC-32, several times faster than core's, where this Node has it (20.15 and newer). */
export function fastCrc32(bytes: Uint8Array, before: number): number {
  return typeof zlib.crc32 === 'function' ? zlib.crc32(bytes, before) : coreCrc32(bytes, before);
}
