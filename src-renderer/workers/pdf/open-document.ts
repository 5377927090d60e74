import { getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
import type { ByteSource } from '../../core/filetypes/byte-source';
import type { PreviewObstacle } from '../../core/model/scan';
import { failure, type Result, success } from '../../core/result';
import { NoFilterFactory, WorkerCanvasFactory, workerDocument } from './canvas';
import { rangeTransport } from './range-transport';

/** What pdf.js is given: a file to be read by ranges, or bytes that it may keep. */
export type DocumentBytes = { readonly source: ByteSource; readonly password?: string | undefined } | { readonly bytes: Uint8Array<ArrayBuffer> };

/**
 * pdf.js keeps every byte it has read and every byte of memory it was given until its worker ends. After this many, the next document gets a new
 * one; starting it costs about as much as drawing one page.
 */
const mostFedBytes = 60_000_000;
/** It keeps fonts, tables and caches of small files too; 500 of them cost more than the 500 MB that reading may (design.md §14). */
const mostOpened = 60;

type Engine = { readonly worker: Worker; readonly pdf: PDFWorker; fed: number; opened: number };
let engine: Engine | undefined;

function pdfEngine(): Engine {
  if (engine !== undefined && (engine.fed > mostFedBytes || engine.opened >= mostOpened)) endEngine();
  if (engine === undefined) {
    const worker = new Worker(new URL('../pdf-engine.worker.ts', import.meta.url), { type: 'module', name: 'pdf-engine' });
    engine = { worker, pdf: PDFWorker.create({ port: worker }), fed: 0, opened: 0 };
  }
  return engine;
}

function endEngine(): void {
  engine?.pdf.destroy();
  engine?.worker.terminate();
  engine = undefined;
}

/** Starts pdf.js, which takes about as long as finding a page, beside that. */
export function prepareEngine(): void {
  pdfEngine();
}

/** Whether so much was read that the document should be closed before its next page, for memory's sake. */
export function isEngineFull(): boolean {
  return engine !== undefined && engine.fed > mostFedBytes;
}

/** Where the build puts pdf.js's character maps, fonts and WebAssembly: on our own origin. */
function asset(folder: string): string {
  return new URL(`/pdfjs/${folder}/`, self.location.href).href;
}

/** Opens a PDF: no scripting, no XFA forms, nothing fetched in advance. `encrypted` also for a wrong password. Rejects only when the bytes cannot be read. */
export async function openDocument(given: DocumentBytes): Promise<Result<PDFDocumentProxy, PreviewObstacle>> {
  const own = pdfEngine();
  own.opened += 1;
  let unreadable: (problem: unknown) => void = () => {};
  const failed = new Promise<never>((_, reject) => {
    unreadable = reject;
  });
  failed.catch(() => {});
  const counted = (bytes: number) => {
    own.fed += bytes;
  };
  if ('bytes' in given) counted(given.bytes.length);
  const task = getDocument({
    ...('bytes' in given
      ? { data: given.bytes }
      : {
          range: rangeTransport(given.source, counted, (problem) => unreadable(problem)),
          ...(given.password === undefined ? {} : { password: given.password }),
        }),
    worker: own.pdf,
    // Walking to the last page touches one chunk for every page, so chunks are small; neighbours are fetched together anyway.
    rangeChunkSize: 65_536,
    disableAutoFetch: true,
    disableStream: true,
    enableXfa: false,
    isOffscreenCanvasSupported: true,
    isImageDecoderSupported: true,
    useWorkerFetch: true,
    cMapUrl: asset('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: asset('standard_fonts'),
    wasmUrl: asset('wasm'),
    iccUrl: asset('iccs'),
    // Above this pdf.js leaves an image out rather than allocating it.
    maxImageSize: mostImagePixels,
    useSystemFonts: false,
    ownerDocument: workerDocument,
    CanvasFactory: WorkerCanvasFactory,
    FilterFactory: NoFilterFactory,
    verbosity: 0,
  });
  try {
    return success(await Promise.race([task.promise, failed]));
  } catch (problem) {
    const name = problem instanceof Error ? problem.name : '';
    task.destroy().catch(() => {});
    // pdf.js reserves as many bytes as the file is long, though it fills only what it reads.
    if (problem instanceof Error && problem.message.includes('allocation failed')) return failure('too-large');
    if (name === 'PasswordException') return failure('encrypted');
    // Encrypted for the holder of a certificate, or in a way of its own: no password opens it, and nothing in it is damaged.
    if (problem instanceof Error && /unknown encryption method|unsupported encryption algorithm|unknown crypto method/i.test(problem.message))
      return failure('unsupported');
    if (['InvalidPDFException', 'FormatError', 'UnknownErrorException', 'XRefParseException', 'XRefEntryException'].includes(name)) return failure('damaged');
    throw problem;
  }
}

/** pdf.js decodes an image whole, in up to four bytes a pixel, twice. */
export const mostImagePixels = 60_000_000;
