import type { ByteSource } from './byte-source';
import { type Orientation, toOrientation } from './orientation';
import { readTiffNumbers, type TiffDirectory, type TiffLayout } from './tiff-directory';
import { tiffCompression, tiffPhotometric, tiffTag } from './tiff-tags';

export type TiffPage = {
  readonly directory: TiffDirectory;
  /** Pixels as stored, before the orientation is applied. */
  readonly width: number;
  readonly height: number;
  readonly orientation: Orientation;
  readonly compression: number;
  readonly photometric: number;
  /** Samples of one pixel stand together (1), or each sample has a plane of its own (2). */
  readonly planar: boolean;
  readonly samples: number;
  /** Bits of one sample; pages whose samples differ in it have `mixedBits`. */
  readonly bits: number;
  readonly mixedBits: boolean;
  /** 1 unsigned, 2 signed, 3 floating point. */
  readonly sampleFormat: number;
  /** 1 none, 2 differences along a row, 3 floating point. */
  readonly predictor: number;
  /** The bits of each byte run from the lowest to the highest. */
  readonly lowBitFirst: boolean;
  /** A smaller version of another page. */
  readonly reduced: boolean;
  /** A transparency mask for another page. */
  readonly mask: boolean;
};

/** The facts of one directory's page by the defaults of TIFF 6.0 §8; undefined when it has no width and height and so is no page. */
export async function readTiffPage(source: ByteSource, layout: TiffLayout, directory: TiffDirectory): Promise<TiffPage | undefined> {
  const numbers = (tag: number) => readTiffNumbers(source, layout, directory, tag);
  const first = async (tag: number) => (await numbers(tag))?.[0];
  const width = await first(tiffTag.imageWidth);
  const height = await first(tiffTag.imageLength);
  if (width === undefined || height === undefined || width <= 0 || height <= 0) return undefined;
  const samples = (await first(tiffTag.samplesPerPixel)) ?? 1;
  // Some writers give more numbers than there are samples.
  const bits = ((await numbers(tiffTag.bitsPerSample)) ?? [1]).slice(0, Math.max(1, samples));
  const compression = (await first(tiffTag.compression)) ?? tiffCompression.none;
  const subfile = (await first(tiffTag.newSubfileType)) ?? 0;
  const photometric = (await first(tiffTag.photometric)) ?? (isFax(compression) ? tiffPhotometric.whiteIsZero : tiffPhotometric.blackIsZero);
  return {
    directory,
    width,
    height,
    orientation: toOrientation(await first(tiffTag.orientation)),
    compression,
    photometric,
    planar: (await first(tiffTag.planarConfiguration)) === 2,
    samples,
    bits: bits[0] ?? 1,
    mixedBits: bits.some((value) => value !== bits[0]),
    sampleFormat: (await first(tiffTag.sampleFormat)) ?? 1,
    predictor: (await first(tiffTag.predictor)) ?? 1,
    lowBitFirst: (await first(tiffTag.fillOrder)) === 2,
    reduced: (subfile & 1) !== 0 || (await first(tiffTag.subfileType)) === 2,
    mask: (subfile & 4) !== 0 || photometric === tiffPhotometric.mask,
  };
}

export function isFax(compression: number): boolean {
  return compression === tiffCompression.modifiedHuffman || compression === tiffCompression.faxGroup3 || compression === tiffCompression.faxGroup4;
}
