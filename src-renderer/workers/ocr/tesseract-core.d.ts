declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  /** The part of Tesseract's C++ interface (baseapi.h) that is used here. */
  export type TessBaseApi = {
    /** 0 when it went well; `mode` 1 is the neural reader alone. */
    Init(folder: string | null, languages: string, mode: number): number;
    SetVariable(name: string, value: string): boolean;
    /** Reads "/input"; 1 when it is no picture. */
    SetImageFile(orientation: number, radians: number): number;
    /** 0 when it went well. */
    Recognize(monitor: null): number;
    GetJSONText(page: number): string;
    Version(): string;
    Clear(): void;
    End(): void;
  };
  export type TesseractModule = {
    readonly TessBaseAPI: new () => TessBaseApi;
    readonly FS: { writeFile(path: string, bytes: Uint8Array): void; unlink(path: string): void };
  };
  function TesseractCore(settings: {
    readonly wasmBinary: ArrayBuffer;
    readonly TesseractProgress: (percent: number) => void;
    readonly print: (line: string) => void;
    readonly printErr: (line: string) => void;
  }): Promise<TesseractModule>;

  // biome-ignore lint/style/noDefaultExport: that is how the package gives it
  export { TesseractCore as default };
}
