import { type Orientation, toOrientation } from './orientation';

const orientationTag = 274;
/** The tag is to be a SHORT; cameras and converters write it as other whole numbers too (TIFF 6.0 §2: 1 and 6 are bytes, 4 and 9 long). */
const typeBytes: { readonly [type: number]: 1 | 2 | 4 } = { 1: 1, 3: 2, 4: 4, 6: 1, 8: 2, 9: 4 };

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
    const at = entry + 8;
    switch (typeBytes[view.getUint16(entry + 2, littleEndian)]) {
      case 1:
        return toOrientation(view.getUint8(at));
      case 2:
        return toOrientation(view.getUint16(at, littleEndian));
      case 4:
        return toOrientation(view.getUint32(at, littleEndian));
      case undefined:
        return undefined;
    }
  }
  return undefined;
}
