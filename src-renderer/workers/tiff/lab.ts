import type { TiffPage } from '../../core/filetypes/tiff-page';
import { tiffPhotometric } from '../../core/filetypes/tiff-tags';
import type { RowPainter, Samples } from './samples';

export function isLab(photometric: number): boolean {
  return photometric === tiffPhotometric.lab || photometric === tiffPhotometric.iccLab;
}

/** L*a*b* under D50 to sRGB (IEC 61966-2-1), by the matrix that includes Bradford's adaptation to D65. */
function toColours(light: number, a: number, b: number): readonly [number, number, number] {
  const y = (light + 16) / 116;
  const [X, Y, Z] = [0.9642 * uncurved(y + a / 500), uncurved(y), 0.8249 * uncurved(y - b / 200)];
  return [
    curved(3.1338561 * X - 1.6168667 * Y - 0.4906146 * Z),
    curved(-0.9787684 * X + 1.9161415 * Y + 0.033454 * Z),
    curved(0.0719453 * X - 0.2289914 * Y + 1.4052427 * Z),
  ];
}

function uncurved(value: number): number {
  return value > 6 / 29 ? value ** 3 : 3 * (6 / 29) ** 2 * (value - 4 / 29);
}

function curved(value: number): number {
  return 255 * (value <= 0.003_130_8 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055);
}

/**
 * Rows of CIE L*a*b* (TIFF 6.0 §23), whose a* and b* are signed, or of the ICC kind (TIFF Technical Note 4), whose are moved up by 128.
 * `read` gives samples from 0 to 255, whatever their bits.
 */
export function labRowPainter({ width, samples, photometric }: TiffPage, read: (row: Samples, index: number) => number): RowPainter {
  const chroma = photometric === tiffPhotometric.lab ? (value: number) => (value < 128 ? value : value - 256) : (value: number) => value - 128;
  return (row, target) => {
    for (let x = 0; x < width; x += 1) {
      const at = x * samples;
      const [red, green, blue] = toColours((read(row, at) * 100) / 255, chroma(read(row, at + 1)), chroma(read(row, at + 2)));
      target[x * 4] = red;
      target[x * 4 + 1] = green;
      target[x * 4 + 2] = blue;
      target[x * 4 + 3] = 255;
    }
  };
}
