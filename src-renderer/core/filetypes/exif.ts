import { type Orientation, toOrientation } from './orientation';

const orientationTag = 274;
const shortType = 3;

/**
 * The orientation in an EXIF block (EXIF 2.32 §4.5.2: a TIFF header and its first directory), or undefined when there is none.
 * Only the first directory counts: the second one describes the embedded thumbnail.
 */
export function readExifOrientation(block: Uint8Array): Orientation | undefined {
  if (block.length < 14) return undefined;
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  const mark = view.getUint16(0, false);
  if (mark !== 0x4949 && mark !== 0x4d4d) return undefined;
  const littleEndian = mark === 0x4949;
  if (view.getUint16(2, littleEndian) !== 42) return undefined;
  const directory = view.getUint32(4, littleEndian);
  if (directory + 2 > block.length) return undefined;
  const count = view.getUint16(directory, littleEndian);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > block.length) return undefined;
    if (view.getUint16(entry, littleEndian) !== orientationTag) continue;
    if (view.getUint16(entry + 2, littleEndian) !== shortType) return undefined;
    return toOrientation(view.getUint16(entry + 8, littleEndian));
  }
  return undefined;
}
