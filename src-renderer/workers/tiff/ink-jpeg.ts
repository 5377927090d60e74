import { failure, type Result, success } from '../../core/result';

/** Four samples a pixel of a JPEG in inks, in rows of the given size. */
export async function decodeInkJpeg(
  bytes: Uint8Array,
  size: { readonly width: number; readonly height: number },
): Promise<Result<Uint8ClampedArray, 'damaged'>> {
  // Of all decoders here only pdf.js's own gives inks as they are stored; few scans need it, so it is loaded when one does.
  const { JpegImage } = await import('pdfjs-dist/image_decoders/pdf.image_decoders.mjs');
  const decoder = new JpegImage();
  try {
    decoder.parse(bytes);
    if (decoder.numComponents !== 4 || decoder.width !== size.width) return failure('damaged');
    const rows = Math.min(size.height, decoder.height);
    const data = decoder.getData({ width: decoder.width, height: decoder.height, isSourcePDF: true });
    const whole = new Uint8ClampedArray(size.width * size.height * 4);
    whole.set(data.subarray(0, rows * size.width * 4));
    return success(whole);
  } catch {
    return failure('damaged');
  }
}
