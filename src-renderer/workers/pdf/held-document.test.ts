import type { PDFDocumentProxy } from 'pdfjs-dist';
import { expect, test } from 'vitest';
import { failure, success } from '../../core/result';
import { holdDocument, mostPagesHeld } from './held-document';

function library() {
  let [opened, open, most] = [0, 0, 0];
  return {
    counts: () => ({ opened, open, most }),
    async openOne() {
      opened += 1;
      open += 1;
      most = Math.max(most, open);
      const destroy = async () => {
        open -= 1;
      };
      return success({ loadingTask: { destroy } } as unknown as PDFDocumentProxy);
    },
  };
}

test('a document of two thousand pages is one document at a time, and never holds more pages than it may', async () => {
  const { openOne, counts } = library();
  const held = holdDocument(openOne, () => false);
  const pagesOf = new Map<PDFDocumentProxy, number>();
  for (let page = 0; page < 2_000; page += 1) {
    const document = await held.forPage();
    if (document.ok) pagesOf.set(document.value, (pagesOf.get(document.value) ?? 0) + 1);
  }
  expect([...pagesOf.values()].reduce((sum, pages) => sum + pages, 0)).toBe(2_000);
  expect(Math.max(...pagesOf.values())).toBe(mostPagesHeld);
  expect(counts()).toEqual({ opened: 2_000 / mostPagesHeld, open: 1, most: 1 });
  await held.close();
  expect(counts().open).toBe(0);
});

test('a document is closed before its next page when pdf.js has read too much', async () => {
  const { openOne, counts } = library();
  let full = false;
  const held = holdDocument(openOne, () => full);
  await held.forPage();
  await held.forPage();
  expect(counts().opened).toBe(1);
  full = true;
  await held.forPage();
  expect(counts()).toEqual({ opened: 2, open: 1, most: 1 });
});

test('a document that could not be opened is tried again for the next page', async () => {
  const { openOne } = library();
  let damaged = true;
  const held = holdDocument(
    async () => (damaged ? failure('damaged') : openOne()),
    () => false,
  );
  expect(await held.forPage()).toEqual(failure('damaged'));
  damaged = false;
  expect((await held.forPage()).ok).toBe(true);
});
