import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { PreviewObstacle } from '../../core/model/scan';
import { type Result, success } from '../../core/result';

/** pdf.js keeps some 25 kB of every page that was read or drawn until its document is closed; opening one anew costs about as much as drawing a page. */
export const mostPagesHeld = 200;

/** A document that stays open for as many pages as are asked for, and is opened anew when it holds too much. */
export type HeldDocument = {
  /** The document for one more page. */
  forPage(): Promise<Result<PDFDocumentProxy, PreviewObstacle>>;
  close(): Promise<void>;
};

/** `isFull`: whether so much was read of this or of other documents that it should be closed before its next page. */
export function holdDocument(open: () => Promise<Result<PDFDocumentProxy, PreviewObstacle>>, isFull: () => boolean): HeldDocument {
  let held: PDFDocumentProxy | undefined;
  let pages = 0;

  async function close(): Promise<void> {
    const closing = held;
    held = undefined;
    pages = 0;
    await closing?.loadingTask.destroy();
  }

  return {
    async forPage() {
      if (pages >= mostPagesHeld || isFull()) await close();
      if (held === undefined) {
        const opened = await open();
        if (!opened.ok) return opened;
        held = opened.value;
      }
      pages += 1;
      return success(held);
    },
    close,
  };
}
