import type { PreviewObstacle } from '../model/scan';
import { isTooLarge } from './limits';
import { isFax, type TiffPage } from './tiff-page';
import { tiffCompression, tiffPhotometric } from './tiff-tags';

/** Each of these decodes exactly; anything else is refused by its tags rather than shown wrong (design.md §7). */
const compressions: ReadonlySet<number> = new Set(Object.values(tiffCompression));
const bitDepths: ReadonlySet<number> = new Set([1, 2, 4, 8, 16]);
const photometrics: ReadonlySet<number> = new Set([0, 1, 2, 3, 4, 5, 6]);

/** Why this page cannot be shown, by its tags alone; undefined when it can be tried. */
export function tiffObstacle(page: TiffPage): PreviewObstacle | undefined {
  if (isTooLarge(page.width, page.height)) return 'too-large';
  if (!compressions.has(page.compression) || !photometrics.has(page.photometric)) return 'unsupported';
  if (!bitDepths.has(page.bits) || page.mixedBits || page.sampleFormat !== 1 || page.predictor > 2) return 'unsupported';
  if (page.samples < 1 || page.samples > 32) return 'unsupported';
  if (page.predictor === 2 && page.bits < 8) return 'unsupported';
  const { compression, photometric, samples } = page;
  if (isFax(compression)) return page.bits === 1 && samples === 1 ? undefined : 'unsupported';
  // The first JPEG-in-TIFF scheme was withdrawn because every writer understood it otherwise (TIFF Technical Note 2).
  if (compression === tiffCompression.oldJpeg) return 'unsupported';
  const wholePicture = compression === tiffCompression.jpeg || compression === tiffCompression.webp;
  // Four components: browsers take them for Adobe's inverted inks, which TIFF's are not.
  if (wholePicture) return page.bits === 8 && !page.planar && samples <= 3 ? undefined : 'unsupported';
  // Colour differences outside JPEG come with subsampled blocks of their own, which nobody scans documents into.
  if (photometric === tiffPhotometric.yCbCr) return 'unsupported';
  if (photometric === tiffPhotometric.colour && samples < 3) return 'unsupported';
  if (photometric === tiffPhotometric.separated && samples < 4) return 'unsupported';
  if (photometric === tiffPhotometric.palette && page.bits > 8) return 'unsupported';
  return undefined;
}
