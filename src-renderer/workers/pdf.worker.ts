import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { ByteSource } from '../core/filetypes/byte-source';
import type { PreviewObstacle } from '../core/model/scan';
import { type Result, success } from '../core/result';
import { drawPdfPage, pdfPages } from './pdf-draw';
import { openPdf } from './pdf-open';
import { serveJobs, type WorkerPort } from './serve-jobs';

/** The document of the last job stays open: the next page turned to is most often of the same file. */
let opened: { readonly key: string; readonly document: PDFDocumentProxy } | undefined;

async function open(source: ByteSource, key: string): Promise<Result<PDFDocumentProxy, PreviewObstacle>> {
  if (opened?.key === key && key !== '') return success(opened.document);
  await opened?.document.loadingTask.destroy();
  opened = undefined;
  const read = await openPdf(source);
  if (read.ok) opened = { key, document: read.value };
  return read;
}

serveJobs(self as unknown as WorkerPort, {
  async inspect(source, key) {
    const type = { mediaType: 'application/pdf', formatName: 'PDF', incomplete: false };
    const read = await open(source, key);
    if (!read.ok) return { ...type, pages: [], obstacle: read.failure };
    const pages = await pdfPages(read.value);
    return { ...type, pages, obstacle: pages.length === 0 ? 'damaged' : undefined };
  },
  async draw(source, key, page, wanted) {
    const read = await open(source, key);
    return read.ok ? drawPdfPage(read.value, page, wanted) : read;
  },
});
