import type { TiffPage } from '../../core/filetypes/tiff-page';
import { tiffCompression } from '../../core/filetypes/tiff-tags';
import { failure, type Result, success } from '../../core/result';
import { reverseBits } from './bit-reader';
import { type ColourDifferences, coloursOf, isAllowed, packedLength } from './colour-differences';
import { decodeFax } from './fax';
import { inflate } from './inflate';
import { decodeLzw } from './lzw';
import { decodePackBits } from './packbits';
import { undoPrediction } from './predictor';

/** What a segment needs besides the page's facts. */
export type SegmentFacts = {
  readonly littleEndian: boolean;
  readonly twoDimensional: boolean;
  /** Of pages stored as brightness and differences of colour, outside JPEG. */
  readonly differences?: ColourDifferences | undefined;
};

export function rowBytes(page: TiffPage, width: number): number {
  return Math.ceil((width * page.bits * (page.planar ? 1 : page.samples)) / 8);
}

/** Unpacks one strip or tile of `width` × `rows` pixels to whole rows of packed samples, the predictor undone, differences of colour turned to colours. */
export async function unpackSegment(
  stored: Uint8Array<ArrayBuffer>,
  page: TiffPage,
  width: number,
  rows: number,
  facts: SegmentFacts,
): Promise<Result<Uint8Array, 'damaged' | 'unsupported'>> {
  const { differences } = facts;
  if (differences !== undefined && !isAllowed(differences)) return failure('damaged');
  const length = differences === undefined ? rowBytes(page, width) * rows : packedLength(differences, width, rows);
  const packed = page.lowBitFirst ? reverseBits(stored) : stored;
  const unpacked = await unpack(packed as Uint8Array<ArrayBuffer>, page, width, rows, length, facts);
  if (unpacked.ok && differences !== undefined) return success(coloursOf(unpacked.value, width, rows, differences));
  if (unpacked.ok && isPredicted(page.compression)) undoPrediction(unpacked.value, page, width, facts.littleEndian);
  return unpacked;
}

export function isPredicted(compression: number): boolean {
  return compression === tiffCompression.lzw || compression === tiffCompression.deflate || compression === tiffCompression.oldDeflate;
}

async function unpack(
  packed: Uint8Array<ArrayBuffer>,
  page: TiffPage,
  width: number,
  rows: number,
  length: number,
  facts: SegmentFacts,
): Promise<Result<Uint8Array, 'damaged' | 'unsupported'>> {
  switch (page.compression) {
    case tiffCompression.none: {
      if (packed.length >= length) return success(packed.subarray(0, length));
      // A count that is a little short is a writer's slip; of a page of which the greater part is missing, nothing is shown.
      if (packed.length * 2 < length) return failure('damaged');
      const whole = new Uint8Array(length);
      whole.set(packed);
      return success(whole);
    }
    case tiffCompression.modifiedHuffman:
    case tiffCompression.faxGroup3:
    case tiffCompression.faxGroup4:
      return decodeFax(packed, width, rows, { compression: page.compression, twoDimensional: facts.twoDimensional });
    case tiffCompression.lzw:
      return decodeLzw(packed, length);
    case tiffCompression.packBits:
      return success(decodePackBits(packed, length));
    case tiffCompression.deflate:
    case tiffCompression.oldDeflate:
      return inflate(packed, length);
    default:
      return failure('unsupported');
  }
}
