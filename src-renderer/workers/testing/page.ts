import type { TranscribedLine } from '../../core/model/transcription';
import type { OcrLanguages } from '../../core/ocr/languages';
import { sizeToRead } from '../../core/ocr/place';
import { createRecogniser } from '../ocr/ocr.client';
import { PageProblem } from '../page-problem.client';
import { createPageReader, type PageReader, type PageSource } from '../page-reader.client';

/** What the test in Node calls in a real browser, over the built worker bundles. */
export type Harness = {
  inspect(path: string): ReturnType<PageReader['inspect']>;
  /** Sends the page's RGBA to the server of the test and says its size. */
  pixels(path: string, page: number, wanted: Parameters<PageReader['page']>[2]): Promise<{ width: number; height: number } | { problem: string }>;
  thumbnail(path: string, page: number, maxSide: number): Promise<{ type: string; width: number; height: number; milliseconds: number } | { problem: string }>;
  /** The text that lies in a page. */
  text(path: string, page: number): ReturnType<PageReader['text']>;
  /** How many pages a password opens; null when it does not open the file. */
  unlock(path: string, password: string): Promise<number | null>;
  /** Everything an import and a viewer would ask of a file, with a short limit; and whether a good file is still shown after it. */
  endure(path: string, good: string): Promise<Endured>;
  /** Milliseconds until each of `count` pages from `first` on is there, at a screen's width in pixels; what was not shown is -1. */
  turn(path: string, first: number, count: number, width?: number): Promise<readonly number[]>;
  /** Milliseconds and pages of inspecting the file in the page's only file field, as an import does. */
  inspectChosen(): Promise<{ readonly milliseconds: number; readonly pages: number }>;
  /** The text of a page by OCR as the program reads it, how sure it is of each line, and how long it took from the file on. */
  recognise(
    path: string,
    languages: OcrLanguages,
  ): Promise<{ readonly lines: readonly TranscribedLine[]; readonly version: string; readonly milliseconds: number }>;
  bytesRead(): number;
};

export type Endured = {
  readonly obstacle: string | null;
  readonly pages: number;
  /** What came of the first and of the last page: their size or the problem. */
  readonly drawn: readonly string[];
  readonly milliseconds: number;
  readonly replaced: number;
  readonly good: boolean;
};

declare global {
  interface Window {
    harness: Harness;
    stuck: (kind: 'hangs' | 'dies') => Promise<readonly string[]>;
  }
}

const sizes = new Map<string, number>();
let bytesRead = 0;

async function readBytes(path: string, from: number, to: number): Promise<ArrayBuffer> {
  const response = await fetch(`/bytes?path=${encodeURIComponent(path)}&from=${from}&to=${to}`);
  if (!response.ok) throw new Error('no bytes');
  const bytes = await response.arrayBuffer();
  bytesRead += bytes.byteLength;
  return bytes;
}

async function source(path: string): Promise<PageSource> {
  const size = sizes.get(path) ?? Number(await (await fetch(`/size?path=${encodeURIComponent(path)}`)).text());
  sizes.set(path, size);
  return { sha: path, size };
}

function problem(reason: unknown): { problem: string } {
  return { problem: reason instanceof PageProblem ? reason.reason : String(reason) };
}

const reader = createPageReader(readBytes);
const recogniser = createRecogniser();

// How often a worker of the impatient reader was started: more than once a lane means that one was replaced.
let started = 0;
const counted = (make: () => Worker) => () => {
  started += 1;
  return make();
};
const impatient = createPageReader(readBytes, {
  limit: 5_000,
  startPictureWorker: counted(() => new Worker(new URL('../picture.worker.ts', import.meta.url), { type: 'module' })),
  startPdfWorker: counted(() => new Worker(new URL('../pdf.worker.ts', import.meta.url), { type: 'module' })),
});

window.harness = {
  inspect: async (path) => reader.inspect(await source(path)),
  async pixels(path, page, wanted) {
    try {
      const bitmap = await reader.page(await source(path), page, wanted);
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      const bytes = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
      await fetch('/pixels', { method: 'POST', body: bytes });
      return { width: bitmap.width, height: bitmap.height };
    } catch (reason) {
      return problem(reason);
    }
  },
  async thumbnail(path, page, maxSide) {
    const from = performance.now();
    try {
      const { bytes, mediaType: type, width: statedWidth, height: statedHeight } = await reader.thumbnail(await source(path), page, maxSide);
      const milliseconds = performance.now() - from;
      const { width, height } = await createImageBitmap(new Blob([bytes], { type }));
      if (width !== statedWidth || height !== statedHeight) return { problem: `a thumbnail of ${width} × ${height} says ${statedWidth} × ${statedHeight}` };
      return { type, width, height, milliseconds };
    } catch (reason) {
      return problem(reason);
    }
  },
  text: async (path, page) => reader.text(await source(path), page),
  async unlock(path, password) {
    const given = await source(path);
    return 'file' in given ? null : ((await reader.unlock(given, password))?.pages.length ?? null);
  },
  async endure(path, good) {
    const from = performance.now();
    const before = started;
    const given = await source(path);
    const found = await impatient.inspect(given);
    const drawn: string[] = [];
    for (const page of new Set([0, Math.max(0, found.pages.length - 1)])) {
      for (const ask of [
        (number: number) => impatient.page(given, number, { maxWidth: 500, maxHeight: 500 }),
        (number: number) => impatient.thumbnail(given, number, 100),
      ]) {
        try {
          const result = await ask(page);
          if (result instanceof ImageBitmap) {
            drawn.push(`${result.width}x${result.height}`);
            result.close();
          }
        } catch (reason) {
          drawn.push(problem(reason).problem);
        }
      }
    }
    const milliseconds = performance.now() - from;
    sizes.delete(path);
    const bitmap = await impatient.page(await source(good), 0, { maxWidth: 40, maxHeight: 40 }).catch(() => undefined);
    bitmap?.close();
    return { obstacle: found.obstacle ?? null, pages: found.pages.length, drawn, milliseconds, replaced: started - before, good: bitmap !== undefined };
  },
  async turn(path, first, count, width = 1_280) {
    const given = await source(path);
    const times: number[] = [];
    for (let number = first; number < first + count; number += 1) {
      const from = performance.now();
      const bitmap = await reader.page(given, number, { maxWidth: width, maxHeight: width * 3 }).catch(() => undefined);
      times.push(bitmap === undefined ? -1 : performance.now() - from);
      bitmap?.close();
    }
    return times;
  },
  async inspectChosen() {
    const file = document.querySelector('input')?.files?.[0];
    if (file === undefined) throw new Error('no file is chosen');
    const from = performance.now();
    const { pages } = await reader.inspect({ file });
    return { milliseconds: performance.now() - from, pages: pages.length };
  },
  async recognise(path, languages) {
    const given = await source(path);
    const [page] = (await reader.inspect(given)).pages;
    if (page === undefined) throw new Error(`${path} has no page`);
    const from = performance.now();
    const bitmap = await reader.page(given, 0, sizeToRead(page, 'pixel'));
    const reading = await recogniser.read({ bitmap, turn: 0, languages });
    return { ...reading, milliseconds: performance.now() - from };
  },
  bytesRead: () => bytesRead,
};

// A worker that hangs or dies on its first job, then a real one: only the first job may fail.
window.stuck = async (kind) => {
  let started = 0;
  const other = createPageReader(readBytes, {
    limit: 2_500,
    startPictureWorker() {
      started += 1;
      if (kind === 'hangs' && started === 1) return new Worker(new URL('./hangs.worker.ts', import.meta.url), { type: 'module' });
      if (kind === 'dies' && started === 1) return new Worker(new URL('./dies.worker.ts', import.meta.url), { type: 'module' });
      return new Worker(new URL('../picture.worker.ts', import.meta.url), { type: 'module' });
    },
  });
  const file = new File([await (await fetch('/bytes?path=exif/landscape_6.jpg&from=0&to=9999999')).arrayBuffer()], 'a.jpg');
  const first = other.inspect({ file }).then((found) => found.obstacle ?? `${found.pages.length} page`);
  const second = other.inspect({ file }).then((found) => found.obstacle ?? `${found.pages.length} page`);
  const outcomes = await Promise.all([first, second]);
  other.close();
  return outcomes;
};
