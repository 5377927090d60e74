import { PageProblem } from '../page-problem.client';
import { createPageReader, type PageReader, type PageSource } from '../page-reader.client';

/** What the test in Node calls in a real browser, over the built worker bundles. */
export type Harness = {
  inspect(path: string): ReturnType<PageReader['inspect']>;
  /** Sends the page's RGBA to the server of the test and says its size. */
  pixels(path: string, page: number, wanted: Parameters<PageReader['page']>[2]): Promise<{ width: number; height: number } | { problem: string }>;
  thumbnail(path: string, page: number, maxSide: number): Promise<{ type: string; width: number; height: number; milliseconds: number } | { problem: string }>;
  bytesRead(): number;
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
      const blob = await reader.thumbnail(await source(path), page, maxSide);
      const milliseconds = performance.now() - from;
      const { width, height } = await createImageBitmap(blob);
      return { type: blob.type, width, height, milliseconds };
    } catch (reason) {
      return problem(reason);
    }
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
