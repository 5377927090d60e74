import type { Size } from '../core/filetypes/orientation';

/** Decoding keeps to about this many pixels where the format can be decoded smaller: 100 megapixels are 400 MB. */
const mostDecodedPixels = 100_000_000;

/** The smallest n for which a JPEG decoded at n eighths of its size is still at least as large as wanted; libjpeg scales by eighths at almost no cost. */
export function eighths({ width, height }: Size, scale: number): number {
  const enough = Math.max(1, Math.min(8, Math.ceil(scale * 8 - 1e-9)));
  const bearable = Math.floor(8 * Math.sqrt(mostDecodedPixels / (width * height)));
  return Math.max(1, Math.min(enough, bearable));
}

/**
 * Decodes a picture with the browser's decoder at `parts` eighths of its size; undefined when it is damaged. `colours: 'none'` leaves embedded
 * profiles aside. Always a bitmap: of frames that are drawn, and of bitmaps of whole frames, which are decoded only then, Chromium keeps copies of up to half
 * a gigabyte, even after the worker has ended.
 */
export async function decodePicture(
  bytes: Uint8Array<ArrayBuffer>,
  type: string,
  size: Size,
  parts: number,
  colours: 'default' | 'none' = 'default',
): Promise<ImageBitmap | undefined> {
  if (parts < 8 && typeof ImageDecoder !== 'undefined' && (await ImageDecoder.isTypeSupported(type))) {
    const desired = { desiredWidth: Math.ceil((size.width * parts) / 8), desiredHeight: Math.ceil((size.height * parts) / 8) };
    const decoder = new ImageDecoder({ data: bytes, type, colorSpaceConversion: colours, preferAnimation: false, ...desired });
    try {
      const { image } = await decoder.decode({ completeFramesOnly: true });
      const bitmap = await createImageBitmap(image, { colorSpaceConversion: colours });
      image.close();
      return bitmap;
    } catch {
      // What this decoder refuses, the other may still take; both refuse what breaks off.
    } finally {
      decoder.close();
    }
  }
  try {
    return await createImageBitmap(new Blob([bytes], { type }), { imageOrientation: 'none', colorSpaceConversion: colours });
  } catch {
    return undefined;
  }
}
