import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { ByteSource } from '../../core/filetypes/byte-source';
import { windowedSource } from '../../core/filetypes/windowed-source';
import type { PreviewObstacle, ScanPage } from '../../core/model/scan';
import type { TranscribedLine } from '../../core/model/transcription';
import { failure, type Result, success } from '../../core/result';
import type { Wanted } from '../wanted';
import { documentPages, drawDocumentPage } from './draw-page';
import { drawScan } from './draw-scan';
import { holdDocument } from './held-document';
import { isEngineFull, openDocument, prepareEngine } from './open-document';
import { documentPageText } from './page-text';
import { listPages, type PdfPage, pageAt, pageSize } from './page-tree';
import { viewOf } from './page-view';
import { openPdfFile, type PdfFile, rebuildPdfFile } from './pdf-file';
import { singlePagePdf } from './single-page';
import { isArray, isDictionary } from './values';
import { isBearable } from './weigh';

/** One PDF, open for as many pages as are asked for. */
export type PdfSession = {
  /** `incomplete`: the file is cut short or contradicts itself, and these are the pages that were found. */
  pages(): Promise<Result<{ readonly pages: readonly ScanPage[]; readonly incomplete: boolean }, PreviewObstacle>>;
  draw(page: number, wanted: Wanted): Promise<Result<OffscreenCanvas, PreviewObstacle>>;
  /** The text that lies in the page, line by line. */
  text(page: number): Promise<Result<readonly TranscribedLine[], PreviewObstacle>>;
  close(): Promise<void>;
};

/** What is asked for at once when an object is looked for: its neighbours are most often what it refers to. */
const windowBytes = 32_768;
/** pdf.js reserves as many bytes as the file is long and keeps all it reads; files above this are given to it page by page. */
const mostWholeBytes = 50_000_000;

/**
 * Opens a PDF. Where the file can be read object by object, pages that are one scanned image are drawn without pdf.js, and large or damaged files are
 * given to pdf.js one page at a time; encrypted files always go to pdf.js whole.
 */
export async function openSession(original: ByteSource, password: string | undefined, finest?: number): Promise<PdfSession> {
  prepareEngine();
  const source = await fromHeader(windowedSource(original, 64, windowBytes));
  const sound = await openSound(source);
  const file = sound ?? (await rebuildPdfFile(source));
  const readable = file !== undefined && !file.encrypted ? file : undefined;
  let list: readonly PdfPage[] | undefined;
  const whole = holdDocument(async () => {
    // pdf.js may begin anew for it, and what it held until then is lost.
    await closeSingle();
    return openDocument({ source: original, password });
  }, isEngineFull);
  let single: { readonly page: number; readonly document: PDFDocumentProxy } | undefined;

  async function openSingle(own: PdfFile, page: PdfPage, number: number): Promise<Result<PDFDocumentProxy, PreviewObstacle>> {
    if (single?.page === number) return success(single.document);
    await closeDocuments();
    const bytes = await singlePagePdf(own, page);
    if (bytes === undefined) return failure('too-large');
    const opened = await openDocument({ bytes });
    if (opened.ok) single = { page: number, document: opened.value };
    return opened;
  }

  /** What pdf.js is given for one page, and the page's number in it. */
  async function openFor(
    own: PdfFile,
    page: PdfPage,
    number: number,
  ): Promise<Result<{ readonly document: PDFDocumentProxy; readonly page: number }, PreviewObstacle>> {
    if (!(await isBearable(own, page))) return failure('too-large');
    const isWhole = !own.rebuilt && source.size <= mostWholeBytes;
    const opened = isWhole ? await whole.forPage() : await openSingle(own, page, number);
    return opened.ok ? success({ document: opened.value, page: isWhole ? number : 0 }) : opened;
  }

  /** The page from objects that were looked for: of a sound list a single place may be wrong, and pdf.js gives the page up then. */
  async function drawFound(number: number, wanted: Wanted): Promise<Result<OffscreenCanvas, PreviewObstacle> | undefined> {
    const found = source.size <= mostWholeBytes ? await rebuildPdfFile(source) : undefined;
    const page = found === undefined ? undefined : (await listPages(found))?.[number];
    if (found === undefined || page === undefined || !(await hasContents(found, page)) || !(await isBearable(found, page))) return undefined;
    const opened = await openSingle(found, page, number);
    return opened.ok ? drawDocumentPage(opened.value, 0, wanted, finest) : opened;
  }

  async function closeSingle(): Promise<void> {
    const closing = single;
    single = undefined;
    await closing?.document.loadingTask.destroy();
  }

  async function closeDocuments(): Promise<void> {
    await Promise.all([whole.close(), closeSingle()]);
  }

  async function ownPage(own: PdfFile, number: number): Promise<PdfPage | undefined> {
    if (list !== undefined) return list[number];
    const direct = await pageAt(own, number);
    if (direct !== undefined) return direct;
    list = await listPages(own);
    return list?.[number];
  }

  return {
    async pages() {
      if (readable !== undefined) {
        list ??= await listPages(readable);
        if (list !== undefined) return success({ pages: list.map(pageSize), incomplete: readable.rebuilt });
      }
      const opened = await whole.forPage();
      if (!opened.ok) return opened;
      const pages = await documentPages(opened.value);
      return pages.length === 0 ? failure('damaged') : success({ pages, incomplete: sound === undefined });
    },
    async draw(number, wanted) {
      const page = readable === undefined ? undefined : await ownPage(readable, number);
      if (readable === undefined || page === undefined) {
        const opened = await whole.forPage();
        return opened.ok ? drawDocumentPage(opened.value, number, wanted, finest) : opened;
      }
      const view = viewOf(pageSize(page), wanted, finest);
      if (view === undefined) return failure('damaged');
      // A white sheet would say that the page is empty; what stood on it is lost.
      if (readable.rebuilt && !(await hasContents(readable, page))) return failure('damaged');
      const scan = await drawScan(readable, page, view);
      if (scan !== undefined) return success(scan);
      const opened = await openFor(readable, page, number);
      const drawn = opened.ok ? await drawDocumentPage(opened.value.document, opened.value.page, wanted, finest) : opened;
      return drawn.ok || drawn.failure !== 'damaged' || readable.rebuilt ? drawn : ((await drawFound(number, wanted)) ?? drawn);
    },
    async text(number) {
      const page = readable === undefined ? undefined : await ownPage(readable, number);
      if (readable === undefined || page === undefined) {
        const opened = await whole.forPage();
        return opened.ok ? documentPageText(opened.value, number) : opened;
      }
      const opened = await openFor(readable, page, number);
      return opened.ok ? documentPageText(opened.value.document, opened.value.page) : opened;
    },
    close: closeDocuments,
  };
}

/** The file by its own references, unless they lead nowhere. */
async function openSound(source: ByteSource): Promise<PdfFile | undefined> {
  const file = await openPdfFile(source);
  if (file === undefined || file.encrypted) return file;
  // One page found by the references shows that they are right; a file cut short has lost them, for they stand at its end.
  return (await pageAt(file, 0)) === undefined && (await listPages(file)) === undefined ? undefined : file;
}

/** Whether any of the page's instructions are left, or it never had any. */
async function hasContents(file: PdfFile, { dictionary }: PdfPage): Promise<boolean> {
  const contents = await file.resolve(dictionary.entries.get('Contents'));
  if (!isArray(contents)) return isDictionary(contents) || !dictionary.entries.has('Contents');
  const parts = await Promise.all(contents.items.map((item) => file.dictionary(item)));
  return parts.length === 0 || parts.some((part) => part !== undefined);
}

/** Some writers put bytes before the header and count from the header on. */
async function fromHeader(source: ByteSource): Promise<ByteSource> {
  const head = new TextDecoder('latin1').decode(await source.read(0, Math.min(source.size, 1_029)));
  const at = Math.max(0, head.indexOf('%PDF-'));
  return at === 0 ? source : { size: source.size - at, read: (from, to) => source.read(from + at, to + at) };
}
