import type { ByteSource } from '../../core/filetypes/byte-source';
import { readTiffFractions, readTiffNumbers, type TiffLayout } from '../../core/filetypes/tiff-directory';
import type { TiffPage } from '../../core/filetypes/tiff-page';
import { tiffTag } from '../../core/filetypes/tiff-tags';

/** How a page's brightness and its two colour differences become colours (TIFF 6.0 §20 and §21). */
export type ColourDifferences = {
  /** Pixels across and down that share one pair of differences. */
  readonly across: number;
  readonly down: number;
  /** The parts that red, green and blue have in brightness. */
  readonly luma: readonly [number, number, number];
  /** ReferenceBlackWhite: the codes of black and white, then of none and most of each difference. */
  readonly reference: readonly number[];
};

const rec601 = [0.299, 0.587, 0.114] as const;
const fullRange = [0, 255, 128, 255, 128, 255] as const;

export async function readColourDifferences(source: ByteSource, layout: TiffLayout, page: TiffPage): Promise<ColourDifferences> {
  const [across = 2, down = 2] = (await readTiffNumbers(source, layout, page.directory, tiffTag.yCbCrSubsampling)) ?? [];
  const [red = 0, green = 0, blue = 0] = (await readTiffFractions(source, layout, page.directory, tiffTag.yCbCrCoefficients)) ?? rec601;
  const reference = await readTiffFractions(source, layout, page.directory, tiffTag.referenceBlackWhite);
  return { across, down, luma: green > 0 ? [red, green, blue] : rec601, reference: reference?.length === 6 ? reference : fullRange };
}

/** Whether a page can be stored so: one, two or four pixels share a pair, as TIFF 6.0 §21 allows. */
export function isAllowed({ across, down }: ColourDifferences): boolean {
  return [1, 2, 4].includes(across) && [1, 2, 4].includes(down);
}

/** Bytes of a strip or tile: blocks of `across` × `down` brightnesses, each with its pair. */
export function packedLength({ across, down }: ColourDifferences, width: number, rows: number): number {
  return Math.ceil(width / across) * Math.ceil(rows / down) * (across * down + 2);
}

/** Unpacked blocks as rows of red, green and blue, 8 bits each. */
export function coloursOf(blocks: Uint8Array, width: number, rows: number, differences: ColourDifferences): Uint8Array {
  const { across, down, luma, reference } = differences;
  const [lumaRed, lumaGreen, lumaBlue] = luma;
  const [black = 0, white = 255, blueNone = 128, blueMost = 255, redNone = 128, redMost = 255] = reference;
  const brightness = table((code) => scaled(code - black, white - black, 255));
  const blueness = table((code) => scaled(code - blueNone, blueMost - blueNone, 127));
  const redness = table((code) => scaled(code - redNone, redMost - redNone, 127));
  const colours = new Uint8ClampedArray(width * rows * 3);
  const blockBytes = across * down + 2;
  const blocksAcross = Math.ceil(width / across);
  for (let y = 0; y < rows; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const block = (Math.floor(y / down) * blocksAcross + Math.floor(x / across)) * blockBytes;
      const light = brightness[blocks[block + (y % down) * across + (x % across)] ?? 0] ?? 0;
      const blue = blueness[blocks[block + blockBytes - 2] ?? 0] ?? 0;
      const red = redness[blocks[block + blockBytes - 1] ?? 0] ?? 0;
      const at = (y * width + x) * 3;
      colours[at] = light + red * (2 - 2 * lumaRed);
      colours[at + 2] = light + blue * (2 - 2 * lumaBlue);
      colours[at + 1] = light - (red * (2 - 2 * lumaRed) * lumaRed + blue * (2 - 2 * lumaBlue) * lumaBlue) / lumaGreen;
    }
  }
  return new Uint8Array(colours.buffer);
}

function table(of: (code: number) => number): readonly number[] {
  return Array.from({ length: 256 }, (_, code) => of(code));
}

function scaled(value: number, range: number, most: number): number {
  return (value * most) / (range === 0 ? 1 : range);
}
