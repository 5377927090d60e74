import { deflateSync } from 'node:zlib';

const short = 3;
const long = 4;
const rational = 5;
const ascii = 2;

/**
 * A multi-page bilevel TIFF (TIFF 6.0, little-endian, one Deflate strip a page, compression 8, WhiteIsZero).
 * Each page has `rows` (packed bits, 1 is black), width and height in pixels; `dpi` is said in the resolution tags.
 */
export function bilevelTiff(pages, { dpi, description }) {
  const header = Buffer.from([0x49, 0x49, 42, 0, 0, 0, 0, 0]);
  const parts = [header];
  let length = 8;
  let pointer = { buffer: header, at: 4 };
  const add = (bytes) => {
    const at = length;
    const padded = bytes.length % 2 === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(1)]);
    parts.push(padded);
    length += padded.length;
    return at;
  };
  pages.forEach((page, index) => {
    const strip = deflateSync(page.rows, { level: 9 });
    const stripAt = add(strip);
    const text = Buffer.from(`${description}\0`, 'ascii');
    const textAt = add(text);
    const resolution = Buffer.alloc(8);
    resolution.writeUInt32LE(dpi, 0);
    resolution.writeUInt32LE(1, 4);
    const resolutionAt = add(resolution);
    const numbers = Buffer.alloc(4);
    numbers.writeUInt16LE(index, 0);
    numbers.writeUInt16LE(pages.length, 2);
    const entries = [
      [254, long, 1, 2],
      [256, long, 1, page.width],
      [257, long, 1, page.height],
      [258, short, 1, 1],
      [259, short, 1, 8],
      [262, short, 1, 0],
      [270, ascii, text.length, textAt],
      [273, long, 1, stripAt],
      [274, short, 1, 1],
      [277, short, 1, 1],
      [278, long, 1, page.height],
      [279, long, 1, strip.length],
      [282, rational, 1, resolutionAt],
      [283, rational, 1, resolutionAt],
      [296, short, 1, 2],
      [297, short, 2, numbers.readUInt32LE(0)],
    ];
    const directory = Buffer.alloc(2 + entries.length * 12 + 4);
    directory.writeUInt16LE(entries.length, 0);
    entries.forEach(([tag, type, count, value], place) => {
      const at = 2 + place * 12;
      directory.writeUInt16LE(tag, at);
      directory.writeUInt16LE(type, at + 2);
      directory.writeUInt32LE(count, at + 4);
      directory.writeUInt32LE(value, at + 8);
    });
    pointer.buffer.writeUInt32LE(length, pointer.at);
    pointer = { buffer: directory, at: directory.length - 4 };
    parts.push(directory);
    length += directory.length;
  });
  return Buffer.concat(parts);
}
