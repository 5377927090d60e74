import type { TiffPage } from '../../core/filetypes/tiff-page';
import { tiffPhotometric } from '../../core/filetypes/tiff-tags';
import { isLab, labRowPainter } from './lab';
import type { ByteLayout } from './row-reducer';

/** What turns samples into colours besides the page's own facts. */
export type ColourFacts = {
  readonly littleEndian: boolean;
  /** Red, green and blue of every palette entry, 0 to 255; empty for pages without palette. */
  readonly palette: Uint8Array;
  /** The first extra sample is alpha: not at all, already multiplied in, or separate (TIFF 6.0, ExtraSamples). */
  readonly alpha: 'none' | 'associated' | 'unassociated';
};

/** Bytes, clamped or not. */
export type Samples = Uint8Array | Uint8ClampedArray;
/** One row of stored samples to one of RGBA; transparent places show white paper. */
export type RowPainter = (row: Samples, target: Uint8ClampedArray) => void;

/** How many samples carry the colour, for each way of reading them. */
function colourSamples(photometric: number): number {
  if (photometric === tiffPhotometric.separated) return 4;
  return photometric === tiffPhotometric.colour || photometric === tiffPhotometric.yCbCr || isLab(photometric) ? 3 : 1;
}

/** Reads sample `index` of a row, scaled to 0–255 unless it is a palette entry's number. Fractions go from 0, dark, to 1. */
function sampleReader({ bits, sampleFormat }: TiffPage, littleEndian: boolean, raw: boolean): (row: Samples, index: number) => number {
  if (sampleFormat === 3) return fractionReader(bits, littleEndian);
  // Of signed numbers the least is the darkest, as ImageMagick shows them; their highest bit says the contrary of that of the others.
  const turned = sampleFormat === 2 ? 0x80 : 0;
  if (bits === 32) return (row, index) => (row[index * 4 + (littleEndian ? 3 : 0)] ?? 0) ^ turned;
  if (bits === 8) return (row, index) => (row[index] ?? 0) ^ turned;
  if (bits === 16) {
    const [low, high] = littleEndian ? [0, 1] : [1, 0];
    return (row, index) => {
      const value = (((row[index * 2 + high] ?? 0) ^ turned) << 8) | (row[index * 2 + low] ?? 0);
      return Math.round(value / 257);
    };
  }
  const most = (1 << bits) - 1;
  const scale = raw ? 1 : 255 / most;
  return (row, index) => {
    // Samples of 10, 12 or 14 bits lie across up to three bytes.
    const bit = index * bits;
    const at = bit >>> 3;
    const three = ((row[at] ?? 0) << 16) | ((row[at + 1] ?? 0) << 8) | (row[at + 2] ?? 0);
    return ((three >>> (24 - bits - (bit & 7))) & most) * scale;
  };
}

/** Colour differences outside JPEG have been turned to colours already. */
function isPlainColour({ photometric, sampleFormat }: TiffPage): boolean {
  return (photometric === tiffPhotometric.colour || photometric === tiffPhotometric.yCbCr) && sampleFormat !== 2;
}

/** Where the light of a pixel lies when whole bytes say it as they stand, as in the largest pages; undefined when samples must be read one by one. */
export function byteLayout(page: TiffPage, { littleEndian, alpha }: ColourFacts): ByteLayout | undefined {
  const { bits, samples, photometric, sampleFormat } = page;
  const colours = colourSamples(photometric);
  if ((bits !== 8 && bits !== 16) || sampleFormat > 1 || samples < colours || (alpha !== 'none' && samples > colours)) return undefined;
  const width = bits / 8;
  // Of two bytes the higher one alone is at most one step of 255 off.
  const high = bits === 16 && littleEndian ? 1 : 0;
  const at = (sample: number) => sample * width + high;
  if (photometric === tiffPhotometric.blackIsZero || photometric === tiffPhotometric.whiteIsZero)
    return { step: samples * width, red: high, green: high, blue: high, inverted: photometric === tiffPhotometric.whiteIsZero };
  return isPlainColour(page) ? { step: samples * width, red: at(0), green: at(1), blue: at(2), inverted: false } : undefined;
}

function fractionReader(bits: number, littleEndian: boolean): (row: Samples, index: number) => number {
  const bytes = bits / 8;
  return (row, index) => {
    const view = new DataView(row.buffer, row.byteOffset + index * bytes, bytes);
    const value = bits === 64 ? view.getFloat64(0, littleEndian) : view.getFloat32(0, littleEndian);
    return Math.max(0, Math.min(255, value * 255)) || 0;
  };
}

export function rowPainter(page: TiffPage, { littleEndian, palette, alpha }: ColourFacts): RowPainter {
  const { width, samples, bits, photometric } = page;
  const read = sampleReader(page, littleEndian, photometric === tiffPhotometric.palette);
  if (isLab(photometric)) return labRowPainter(page, read);
  const colours = colourSamples(photometric);
  const inverted = photometric === tiffPhotometric.whiteIsZero;
  const transparent = alpha !== 'none' && samples > colours;
  // Samples beside a palette's numbers are read as they stand, not scaled.
  const fullOpacity = photometric === tiffPhotometric.palette ? 2 ** bits - 1 : 255;

  // The commonest pages are also the largest.
  if (bits === 8 && samples === 3 && isPlainColour(page)) return paintColours;

  return (row, target) => {
    for (let x = 0; x < width; x += 1) {
      const at = x * samples;
      let red: number;
      let green: number;
      let blue: number;
      if (colours === 1) {
        const value = read(row, at);
        if (photometric === tiffPhotometric.palette) {
          red = palette[value * 3] ?? 0;
          green = palette[value * 3 + 1] ?? 0;
          blue = palette[value * 3 + 2] ?? 0;
        } else {
          red = inverted ? 255 - value : value;
          green = red;
          blue = red;
        }
      } else if (colours === 3) {
        red = read(row, at);
        green = read(row, at + 1);
        blue = read(row, at + 2);
      } else {
        // Without a profile there is no right colour for inks; the plain complement is what ImageMagick and browsers show.
        const light = (255 - read(row, at + 3)) / 255;
        red = (255 - read(row, at)) * light;
        green = (255 - read(row, at + 1)) * light;
        blue = (255 - read(row, at + 2)) * light;
      }
      if (transparent) {
        const opacity = read(row, at + colours) / fullOpacity;
        const weight = alpha === 'unassociated' ? opacity : 1;
        const paper = 255 * (1 - opacity);
        red = red * weight + paper;
        green = green * weight + paper;
        blue = blue * weight + paper;
      }
      const out = x * 4;
      target[out] = red;
      target[out + 1] = green;
      target[out + 2] = blue;
      target[out + 3] = 255;
    }
  };
}

function paintColours(row: Samples, target: Uint8ClampedArray): void {
  for (let from = 0, to = 0; to < target.length; from += 3, to += 4) {
    target[to] = row[from] ?? 0;
    target[to + 1] = row[from + 1] ?? 0;
    target[to + 2] = row[from + 2] ?? 0;
    target[to + 3] = 255;
  }
}

/** Dark and light of one-bit pages: eight pixels a byte by table, since these are the largest pages there are. */
export function bitRowPainter(width: number, whiteIsZero: boolean): RowPainter {
  const [zero, one] = whiteIsZero ? [0xffff_ffff, 0xff00_0000] : [0xff00_0000, 0xffff_ffff];
  return (row, target) => {
    const words = new Uint32Array(target.buffer, target.byteOffset, width);
    for (let x = 0; x < width; x += 1) words[x] = ((row[x >>> 3] ?? 0) >>> (7 - (x & 7))) & 1 ? one : zero;
  };
}
