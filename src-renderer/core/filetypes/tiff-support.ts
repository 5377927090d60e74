import type { PreviewObstacle } from '../model/scan';
import { isTooLarge } from './limits';
import { isFax, type TiffPage } from './tiff-page';
import { tiffCompression, tiffPhotometric, tiffTag } from './tiff-tags';

/** Each of these decodes exactly; anything else is refused by its tags rather than shown wrong (design.md §7). */
const compressions: ReadonlySet<number> = new Set(Object.values(tiffCompression));
const wholeBits: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 32]);
const fractionBits: ReadonlySet<number> = new Set([32, 64]);
const signedBits: ReadonlySet<number> = new Set([8, 16, 32]);
const signedPhotometrics: ReadonlySet<number> = new Set([tiffPhotometric.blackIsZero, tiffPhotometric.colour]);
const photometrics: ReadonlySet<number> = new Set([0, 1, 2, 3, 4, 5, 6, 8, 9]);

/** Why this page cannot be shown, by its tags alone; undefined when it can be tried. */
export function tiffObstacle(page: TiffPage): PreviewObstacle | undefined {
  if (isTooLarge(page.width, page.height)) return 'too-large';
  if (!compressions.has(page.compression) || !photometrics.has(page.photometric)) return 'unsupported';
  if (!hasKnownNumbers(page)) return 'unsupported';
  if (page.mixedBits || page.predictor > 3 || (page.predictor === 3 && page.sampleFormat !== 3) || (page.planar && page.bits % 8 !== 0 && page.samples > 1))
    return 'unsupported';
  if (page.samples < 1 || page.samples > 32) return 'unsupported';
  if (page.predictor === 2 && ![8, 16, 32, 64].includes(page.bits)) return 'unsupported';
  const { compression, photometric, samples } = page;
  if (isFax(compression)) return page.bits === 1 && samples === 1 ? undefined : 'unsupported';
  // The first JPEG-in-TIFF scheme was withdrawn because every writer understood it otherwise (TIFF Technical Note 2); these two kinds were met.
  if (compression === tiffCompression.oldJpeg) {
    const known = [tiffTag.jpegInterchangeFormat, tiffTag.jpegQTables].some((tag) => page.directory.entries.has(tag));
    return page.bits === 8 && !page.planar && samples <= 3 && known ? undefined : 'unsupported';
  }
  const wholePicture = compression === tiffCompression.jpeg || compression === tiffCompression.webp;
  if (wholePicture) return page.bits === 8 && !page.planar && samples <= (compression === tiffCompression.jpeg ? 4 : 3) ? undefined : 'unsupported';
  // Colour differences outside JPEG come in blocks of their own, to which differences along a row do not apply.
  if (photometric === tiffPhotometric.yCbCr && (samples !== 3 || page.bits !== 8 || page.planar || page.predictor !== 1)) return 'unsupported';
  const lab = photometric === tiffPhotometric.lab || photometric === tiffPhotometric.iccLab;
  if (lab && page.bits !== 8 && page.bits !== 16) return 'unsupported';
  if ((photometric === tiffPhotometric.colour || lab) && samples < 3) return 'unsupported';
  if (photometric === tiffPhotometric.separated && samples < 4) return 'unsupported';
  if (photometric === tiffPhotometric.palette && page.bits > 8) return 'unsupported';
  return undefined;
}

function hasKnownNumbers({ sampleFormat, bits, photometric }: TiffPage): boolean {
  switch (sampleFormat) {
    case 3:
      return fractionBits.has(bits);
    case 2:
      return signedBits.has(bits) && signedPhotometrics.has(photometric);
    // 1 says that they are from nought on, 4 says nothing.
    default:
      return sampleFormat <= 4 && wholeBits.has(bits);
  }
}
