import TesseractCore, { type TessBaseApi, type TesseractModule } from 'tesseract.js-core/tesseract-core-simd-lstm.js';
import { type GreyPicture, toPgm } from '../../core/ocr/grey-picture';
import type { OcrLanguages } from '../../core/ocr/languages';

export type Box = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };
/** A line as the engine says it: pixels from the top left, confidence from 0 to 100. */
export type EngineLine = {
  readonly text: string;
  readonly confidence: number;
  readonly bbox: Box;
  readonly baseline?: (Box & { readonly has_baseline?: boolean }) | undefined;
};
type EngineAnswer = { readonly blocks: readonly { readonly paragraphs?: readonly { readonly lines?: readonly EngineLine[] }[] }[] | null };

export type Engine = { read(picture: GreyPicture, languages: OcrLanguages): Promise<{ readonly lines: readonly EngineLine[]; readonly version: string }> };

/** Columns and blocks are found by the engine itself: measured better than taking the page for one block (decision 022). */
const settings = { tessedit_pageseg_mode: '3', tessedit_do_invert: '0' } as const;

/** Tesseract's neural reader. All it needs comes from our own origin; `onProgress` says from 0 to 1 how far a page is read. */
export function createEngine(onProgress: (share: number) => void): Engine {
  let loading: Promise<TesseractModule> | undefined;
  let api: TessBaseApi | undefined;
  let told = '';
  const known = new Set<string>();

  async function core(): Promise<TesseractModule> {
    return TesseractCore({
      wasmBinary: await fetched('tesseract-core-simd-lstm.wasm'),
      TesseractProgress: (percent) => onProgress(Math.min(1, Math.max(0, (percent - 30) / 70))),
      // Its remarks on resolution and diacritics are no errors and help nobody.
      print: () => undefined,
      printErr: () => undefined,
    });
  }

  async function prepared(module: TesseractModule, languages: OcrLanguages): Promise<TessBaseApi> {
    if (api !== undefined && told === languages) return api;
    for (const language of languages.split('+').filter((one) => !known.has(one))) {
      const packed = new Response(await fetched(`${language}.traineddata.gz`));
      const data = packed.body?.pipeThrough(new DecompressionStream('gzip'));
      module.FS.writeFile(`./${language}.traineddata`, new Uint8Array(await new Response(data ?? null).arrayBuffer()));
      known.add(language);
    }
    api?.End();
    api = new module.TessBaseAPI();
    if (api.Init(null, languages, 1) !== 0) throw new Error(`the engine does not know ${languages}`);
    for (const [name, value] of Object.entries(settings)) api.SetVariable(name, value);
    told = languages;
    return api;
  }

  return {
    async read(picture, languages) {
      loading ??= core();
      const module = await loading;
      const engine = await prepared(module, languages);
      module.FS.writeFile('/input', toPgm(picture));
      try {
        if (engine.SetImageFile(1, 0) === 1 || engine.Recognize(null) !== 0) throw new Error('the engine refused the picture');
        const answer = JSON.parse(engine.GetJSONText(0)) as EngineAnswer;
        const lines = (answer.blocks ?? []).flatMap(({ paragraphs = [] }) => paragraphs.flatMap(({ lines: own = [] }) => own));
        return { lines, version: engine.Version() };
      } finally {
        engine.Clear();
        module.FS.unlink('/input');
      }
    },
  };
}

async function fetched(name: string): Promise<ArrayBuffer> {
  const response = await fetch(new URL(`/ocr/${name}`, self.location.href));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.arrayBuffer();
}
