import { expect, test } from 'vitest';
import { readPngFacts } from './png';

function chunk(name: string, content: string): readonly number[] {
  const bytes = [...content].map((sign) => sign.charCodeAt(0));
  return [0, 0, bytes.length >> 8, bytes.length & 255, ...[...name].map((sign) => sign.charCodeAt(0)), ...bytes, 0, 0, 0, 0];
}

async function orientationOf(...chunks: readonly (readonly number[])[]): Promise<number | undefined> {
  const header = chunk('IHDR', '\0\0\0\x04\0\0\0\x03\x08\x02\0\0\0');
  const bytes = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...header, ...chunks.flat(), ...chunk('IDAT', '')]);
  const facts = await readPngFacts({ size: bytes.length, read: async (from, to) => bytes.slice(from, to) });
  return facts.ok ? facts.value.orientation : undefined;
}

test('a PNG stands upright as its XMP says, unless its EXIF says otherwise', async () => {
  const packet = (said: string) => chunk('iTXt', `XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta><rdf:Description ${said}</rdf:Description></x:xmpmeta>`);
  const exif = chunk('eXIf', 'MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x08\0\0\0\0\0\0');
  expect(await orientationOf(packet('tiff:Orientation="6">'))).toBe(6);
  expect(await orientationOf(packet('><tiff:Orientation>3</tiff:Orientation>'))).toBe(3);
  expect(await orientationOf(packet('tiff:Orientation="6">'), exif)).toBe(8);
  expect(await orientationOf(packet('tiff:Orientation="9">'))).toBe(1);
  expect(await orientationOf(chunk('iTXt', 'Comment\0\0\0\0\0tiff:Orientation="6"'))).toBe(1);
});
