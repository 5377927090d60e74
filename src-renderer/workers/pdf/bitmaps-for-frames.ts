// pdf.js draws what ImageDecoder gives, of which Chromium keeps copies (see decode-picture.ts); bitmaps, which it takes as well, are not kept.
if (typeof ImageDecoder !== 'undefined') {
  const Original = ImageDecoder;
  self.ImageDecoder = class extends Original {
    readonly #whole: Blob | undefined;

    constructor(init: ImageDecoderInit) {
      const whole = init.type === 'image/jpeg' && init.desiredWidth === undefined ? new Blob([init.data as BufferSource], { type: init.type }) : undefined;
      super(init);
      this.#whole = whole;
    }

    override async decode(options?: ImageDecodeOptions): Promise<ImageDecodeResult> {
      if (this.#whole === undefined) return super.decode(options);
      const image = await createImageBitmap(this.#whole, { imageOrientation: 'none' });
      return { complete: true, image: image as unknown as VideoFrame };
    }
  };
}

export {};
