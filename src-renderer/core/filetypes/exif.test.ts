import { describe, expect, test } from 'vitest';
import { readExifOrientation } from './exif';

/** An EXIF block whose only tag is the orientation 6, of the given field type. */
function block(type: number, little: boolean, bytes: 1 | 2 | 4): Uint8Array {
  const view = new DataView(new ArrayBuffer(26));
  view.setUint16(0, little ? 0x4949 : 0x4d4d);
  view.setUint16(2, 42, little);
  view.setUint32(4, 8, little);
  view.setUint16(8, 1, little);
  view.setUint16(10, 274, little);
  view.setUint16(12, type, little);
  view.setUint32(14, 1, little);
  if (bytes === 1) view.setUint8(18, 6);
  else if (bytes === 2) view.setUint16(18, 6, little);
  else view.setUint32(18, 6, little);
  return new Uint8Array(view.buffer);
}

describe('the orientation in EXIF', () => {
  test.for([
    [1, 1],
    [3, 2],
    [4, 4],
    [8, 2],
    [9, 4],
  ] as const)('is read from a whole number of type %i, in either byte order', ([type, bytes]) => {
    expect([true, false].map((little) => readExifOrientation(block(type, little, bytes)))).toEqual([6, 6]);
  });

  test('is not read from a fraction', () => {
    expect(readExifOrientation(block(5, true, 4))).toBeUndefined();
  });
});
