import { getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
import type { ByteSource } from '../core/filetypes/byte-source';
import type { PreviewObstacle } from '../core/model/scan';
import { failure, type Result, success } from '../core/result';
import { NoFilterFactory, WorkerCanvasFactory, workerDocument } from './pdf-canvas';
import { rangeTransport } from './pdf-source';

let engine: PDFWorker | undefined;

/** One engine for all documents of this worker; it ends with it. */
function pdfEngine(): PDFWorker {
  engine ??= PDFWorker.create({ port: new Worker(new URL('./pdf-engine.worker.ts', import.meta.url), { type: 'module', name: 'pdf-engine' }) });
  return engine;
}

/** Where the build puts pdf.js's character maps, fonts and WebAssembly: on our own origin. */
function asset(folder: string): string {
  return new URL(`/pdfjs/${folder}/`, self.location.href).href;
}

/** Opens a PDF by ranges: no scripting, no XFA forms, nothing fetched in advance. Rejects only when the bytes cannot be read. */
export async function openPdf(source: ByteSource): Promise<Result<PDFDocumentProxy, PreviewObstacle>> {
  let unreadable: (problem: unknown) => void = () => {};
  const failed = new Promise<never>((_, reject) => {
    unreadable = reject;
  });
  const task = getDocument({
    range: rangeTransport(source, (problem) => unreadable(problem)),
    worker: pdfEngine(),
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
    maxImageSize: 300_000_000,
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
    if (['InvalidPDFException', 'FormatError', 'UnknownErrorException', 'XRefParseException', 'XRefEntryException'].includes(name)) return failure('damaged');
    throw problem;
  }
}
