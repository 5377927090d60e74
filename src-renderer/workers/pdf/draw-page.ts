import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { AnnotationMode } from 'pdfjs-dist';
import type { PreviewObstacle, ScanPage } from '../../core/model/scan';
import { failure, type Result, success } from '../../core/result';
import { paper, type Wanted } from '../wanted';
import { viewOf } from './page-view';

/** Upright sizes of all pages, in points. A page that cannot be read is left out of nothing: it has the size of the page before it. */
export async function documentPages(document: PDFDocumentProxy): Promise<readonly ScanPage[]> {
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
export async function drawDocumentPage(
  document: PDFDocumentProxy,
  number: number,
  wanted: Wanted,
  finest?: number,
): Promise<Result<OffscreenCanvas, PreviewObstacle>> {
  if (number < 0 || number >= document.numPages) return failure('damaged');
  let page: PDFPageProxy;
  try {
    page = await document.getPage(number + 1);
  } catch (problem) {
    if (isPdfProblem(problem)) return failure('damaged');
    throw problem;
  }
  const view = viewOf(page.getViewport({ scale: 1 }), wanted, finest);
  if (view === undefined) return failure('damaged');
  const { canvas, context } = paper(view.size);
  const viewport = page.getViewport({ scale: view.scale, offsetX: -view.left, offsetY: -view.top });
  try {
    await page.render({
      canvas: null,
      canvasContext: context as unknown as CanvasRenderingContext2D,
      viewport,
      annotationMode: AnnotationMode.ENABLE,
    }).promise;
  } catch (problem) {
    if (isPdfProblem(problem)) return failure('damaged');
    throw problem;
  } finally {
    page.cleanup();
  }
  return success(canvas);
}

function isPdfProblem(problem: unknown): boolean {
  return problem instanceof Error && problem.constructor.name !== 'UnreadableSource';
}
