// pdf.js draws the frames it decodes, of which Chromium keeps copies (see decode-picture.ts); it takes bitmaps as well.
if (typeof ImageDecoder !== 'undefined') {
  const decode = ImageDecoder.prototype.decode;
  ImageDecoder.prototype.decode = async function (this: ImageDecoder, options?: ImageDecodeOptions) {
    const decoded = await decode.call(this, options);
    const image = await createImageBitmap(decoded.image);
    decoded.image.close();
    return { ...decoded, image: image as unknown as VideoFrame };
  };
}

export {};
