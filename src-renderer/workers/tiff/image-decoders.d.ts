/** pdf.js ships its decoders of single pictures without types; this is what is used of them. */
declare module 'pdfjs-dist/image_decoders/pdf.image_decoders.mjs' {
  export class JpegImage {
    readonly width: number;
    readonly height: number;
    readonly numComponents: number;
    parse(bytes: Uint8Array): void;
    /** Samples as they are stored; `isSourcePDF: false` would turn inks round. */
    getData(options: { readonly width: number; readonly height: number; readonly isSourcePDF: boolean }): Uint8ClampedArray;
  }
}
