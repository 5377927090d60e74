import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { AnnotationMode } from 'pdfjs-dist';
import type { PreviewObstacle, ScanPage } from '../core/model/scan';
import { failure, type Result, success } from '../core/result';
import { mostSidePixels, paper, type Wanted } from './wanted';

/** A page is drawn at most this large: 64 megapixels. */
const mostPixels = 64_000_000;
/** PDF points are 1/72 inch; finer than 600 dots an inch shows nothing that scans hold. */
const finestScale = 600 / 72;

/** Upright sizes of all pages, in points. A page that cannot be read is left out of nothing: it has the size of the page before it. */
export async function pdfPages(document: PDFDocumentProxy): Promise<readonly ScanPage[]> {
  const pages: ScanPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    try {
      const page = await document.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      pages.push({ width, height });
      page.cleanup();
    } catch (problem) {
      if (!isPdfProblem(problem)) throw problem;
      pages.push(pages.at(-1) ?? { width: 595, height: 842 });
    }
  }
  return pages;
}

/** Draws a page (counted from 0) or a rectangle of it on white paper, with its visible annotations and no link alive. */
export async function drawPdfPage(document: PDFDocumentProxy, number: number, wanted: Wanted): Promise<Result<OffscreenCanvas, PreviewObstacle>> {
  if (number < 0 || number >= document.numPages) return failure('damaged');
  let page: PDFPageProxy;
  try {
    page = await document.getPage(number + 1);
  } catch (problem) {
    if (isPdfProblem(problem)) return failure('damaged');
    throw problem;
  }
  const natural = page.getViewport({ scale: 1 });
  const { x, y, width, height } = wanted.region ?? { x: 0, y: 0, width: 1, height: 1 };
  const [across, down] = [natural.width * width, natural.height * height];
  if (!(across > 0 && down > 0)) return failure('damaged');
  const scale = Math.min(
    finestScale,
    wanted.maxWidth / across,
    wanted.maxHeight / down,
    mostSidePixels / Math.max(across, down),
    Math.sqrt(mostPixels / (across * down)),
  );
  const { canvas, context } = paper({ width: Math.max(1, Math.round(across * scale)), height: Math.max(1, Math.round(down * scale)) });
  const viewport = page.getViewport({ scale, offsetX: -x * natural.width * scale, offsetY: -y * natural.height * scale });
  try {
    await page.render({
      canvas: null,
      canvasContext: context as unknown as CanvasRenderingContext2D,
      viewport,
      annotationMode: AnnotationMode.ENABLE,
    }).promise;
  } finally {
    page.cleanup();
  }
  return success(canvas);
}

function isPdfProblem(problem: unknown): boolean {
  return problem instanceof Error && problem.constructor.name !== 'UnreadableSource';
}
