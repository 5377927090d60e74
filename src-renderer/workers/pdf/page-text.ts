import type { PDFDocumentProxy } from 'pdfjs-dist';
import { Util } from 'pdfjs-dist';
import type { TextItem } from 'pdfjs-dist/types/src/display/api';
import type { PreviewObstacle } from '../../core/model/scan';
import type { TranscribedLine } from '../../core/model/transcription';
import { failure, type Result, success } from '../../core/result';
import { linesOfRuns, type TextRun } from './text-runs';

/** The text that lies in a page (counted from 0), line by line in the order of the file, with its places: a draft, whoever made it. */
export async function documentPageText(document: PDFDocumentProxy, number: number): Promise<Result<readonly TranscribedLine[], PreviewObstacle>> {
  if (number < 0 || number >= document.numPages) return failure('damaged');
  const page = await document.getPage(number + 1);
  try {
    const viewport = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent({ includeMarkedContent: false });
    const runs = items.flatMap((item) => ('str' in item ? [runOf(item, viewport.transform)] : []));
    return success(linesOfRuns(runs, { width: viewport.width, height: viewport.height }));
  } finally {
    page.cleanup();
  }
}

function runOf({ str, transform, width, hasEOL }: TextItem, upright: readonly number[]): TextRun {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = Util.transform([...upright], transform) as number[];
  const along = Math.hypot(a, b) || 1;
  return { text: str, from: { x: e, y: f }, to: { x: e + (a / along) * width, y: f + (b / along) * width }, up: { x: c, y: d }, endsLine: hasEOL };
}
