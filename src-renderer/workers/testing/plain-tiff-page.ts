import type { TiffPage } from '../../core/filetypes/tiff-page';
import { tiffCompression, tiffPhotometric } from '../../core/filetypes/tiff-tags';

/** A page of TIFF as its writer leaves it who says nothing special: one grey byte a pixel, not packed. */
export const plainTiffPage: TiffPage = {
  directory: { at: 8, entries: new Map() },
  width: 4,
  height: 2,
  orientation: 1,
  compression: tiffCompression.none,
  photometric: tiffPhotometric.blackIsZero,
  planar: false,
  samples: 1,
  bits: 8,
  mixedBits: false,
  sampleFormat: 1,
  predictor: 1,
  lowBitFirst: false,
  reduced: false,
  mask: false,
};
