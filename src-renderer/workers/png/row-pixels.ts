import type { PngPicture } from '../../core/filetypes/png-picture';
import type { ByteLayout } from '../tiff/row-reducer';

/** One row without filter to one of RGBA; transparent places show white paper. */
type RowPainter = (row: Uint8Array, target: Uint8ClampedArray) => void;

/** Whether rows are bits of black, 0, and white, 1, and nothing else. */
export function isBits({ colourType, bitDepth, transparency }: PngPicture): boolean {
  return colourType === 0 && bitDepth === 1 && transparency.length === 0;
}

/** Where the light of a pixel lies when whole bytes say it as they stand; undefined when pixels must be read one by one. Of two bytes the higher one comes first. */
export function byteLayout({ colourType, bitDepth, transparency }: PngPicture): ByteLayout | undefined {
  if (bitDepth < 8 || transparency.length > 0) return undefined;
  const bytes = bitDepth / 8;
  if (colourType === 0) return { step: bytes, red: 0, green: 0, blue: 0, inverted: false };
  return colourType === 2 ? { step: 3 * bytes, red: 0, green: bytes, blue: 2 * bytes, inverted: false } : undefined;
}

/** Paints pixels [0, width) of a row. Of 16 bits the higher byte is taken, at most one step of 255 off. */
export function rowPainter(picture: PngPicture, width: number): RowPainter {
  switch (picture.colourType) {
    case 3:
      return palettePainter(picture, width);
    case 4:
      return alphaPainter(picture, width, 1);
    case 6:
      return alphaPainter(picture, width, 3);
    default:
      return picture.colourType === 0 && picture.bitDepth < 8 ? fewBitsPainter(picture, width) : bytesPainter(picture, width);
  }
}

/** Samples below a byte, the leftmost in the highest bits (§7.2). */
function sampleAt(row: Uint8Array, x: number, bits: number): number {
  const bit = x * bits;
  return ((row[bit >>> 3] ?? 0) >>> (8 - bits - (bit & 7))) & ((1 << bits) - 1);
}

function palettePainter({ palette, transparency, bitDepth }: PngPicture, width: number): RowPainter {
  const entries = new Uint8ClampedArray(256 * 4);
  for (let entry = 0; entry < 256; entry += 1) {
    const opacity = (transparency[entry] ?? 255) / 255;
    for (let part = 0; part < 3; part += 1) entries[entry * 4 + part] = (palette[entry * 3 + part] ?? 0) * opacity + 255 * (1 - opacity);
    entries[entry * 4 + 3] = 255;
  }
  return paintEntries(new Uint32Array(entries.buffer), bitDepth, width);
}

/** tRNS of a grey picture is one sample, in two bytes, that is transparent wherever it stands (§11.3.1.1). */
function fewBitsPainter({ transparency, bitDepth }: PngPicture, width: number): RowPainter {
  const transparent = transparency.length < 2 ? -1 : (transparency[1] ?? 0);
  const greys = Uint32Array.from({ length: 1 << bitDepth }, (_, sample) => {
    const light = sample === transparent ? 255 : Math.round((sample * 255) / ((1 << bitDepth) - 1));
    return (0xff00_0000 | (light * 0x01_0101)) >>> 0;
  });
  return paintEntries(greys, bitDepth, width);
}

function paintEntries(entries: Uint32Array, bits: number, width: number): RowPainter {
  return (row, target) => {
    const words = new Uint32Array(target.buffer, target.byteOffset, width);
    for (let x = 0; x < width; x += 1) words[x] = entries[bits === 8 ? (row[x] ?? 0) : sampleAt(row, x, bits)] ?? 0;
  };
}

/** Grey or colour without opacity of its own; a pixel whose samples are all those of tRNS is transparent. */
function bytesPainter({ colourType, bitDepth, transparency }: PngPicture, width: number): RowPainter {
  const bytes = bitDepth / 8;
  const samples = colourType === 0 ? 1 : 3;
  const step = samples * bytes;
  // tRNS gives every sample two bytes; of samples of one byte the lower counts.
  const transparent =
    transparency.length < samples * 2
      ? undefined
      : bytes === 2
        ? transparency.subarray(0, step)
        : transparency.filter((_, index) => index % 2 === 1).subarray(0, step);
  const [green, blue] = samples === 1 ? [0, 0] : [bytes, 2 * bytes];

  return (row, target) => {
    for (let x = 0, at = 0, to = 0; x < width; x += 1, at += step, to += 4) {
      const paper = transparent?.every((value, index) => row[at + index] === value) === true;
      target[to] = paper ? 255 : (row[at] ?? 0);
      target[to + 1] = paper ? 255 : (row[at + green] ?? 0);
      target[to + 2] = paper ? 255 : (row[at + blue] ?? 0);
      target[to + 3] = 255;
    }
  };
}

/** `colours` samples of colour and one of opacity, that is not multiplied in (§6.1). */
function alphaPainter({ bitDepth }: PngPicture, width: number, colours: 1 | 3): RowPainter {
  const bytes = bitDepth / 8;
  const step = (colours + 1) * bytes;
  const opaque = colours * bytes;
  const [green, blue] = colours === 1 ? [0, 0] : [bytes, 2 * bytes];
  return (row, target) => {
    for (let x = 0, at = 0, to = 0; x < width; x += 1, at += step, to += 4) {
      const opacity = row[at + opaque] ?? 0;
      const paper = 255 * (255 - opacity);
      target[to] = ((row[at] ?? 0) * opacity + paper) / 255;
      target[to + 1] = ((row[at + green] ?? 0) * opacity + paper) / 255;
      target[to + 2] = ((row[at + blue] ?? 0) * opacity + paper) / 255;
      target[to + 3] = 255;
    }
  };
}
