import type { FromOcrWorker, MachineReading, ToOcrWorker } from './messages';

/** Why a page was not read: it took too long, or the engine broke on it. */
export class OcrProblem extends Error {
  readonly reason: 'too-slow' | 'failed';
  constructor(reason: 'too-slow' | 'failed', why = '') {
    super(`the page was not read: ${reason} ${why}`);
    this.name = 'OcrProblem';
    this.reason = reason;
  }
}

export type PageForOcr = Omit<ToOcrWorker, 'type' | 'id'>;
export type Recogniser = {
  /**
   * Reads one page; only one at a time may be asked for. The bitmap is taken over. Rejects with an OcrProblem, or with the signal's
   * reason when it is aborted, which ends at once: the worker is replaced, for the engine cannot be interrupted.
   */
  read(page: PageForOcr, signal?: AbortSignal, onProgress?: (share: number) => void): Promise<MachineReading>;
  close(): void;
};

export type RecogniserSettings = {
  /** Milliseconds a page may take before the worker is replaced. */
  readonly limit?: number;
  /** For tests: another way to start the worker. */
  readonly start?: () => Worker;
};

/** A dense newspaper page takes half a minute on a slow machine. */
const usualLimit = 180_000;
/** To find its language a page is read three or four times. */
const timesToFind = 3;
/** The engine never gives memory back: after so many pages a fresh worker begins again with little. */
const pagesOfOneWorker = 50;

function ocrWorker(): Worker {
  return new Worker(new URL('./ocr.worker.ts', import.meta.url), { type: 'module', name: 'ocr' });
}

/** One worker that reads typed pages, one after the other. */
export function createRecogniser({ limit = usualLimit, start = ocrWorker }: RecogniserSettings = {}): Recogniser {
  let worker: Worker | undefined;
  let pages = 0;
  let lastId = 0;
  let end: ((reason: unknown) => void) | undefined;
  let closed = false;

  function drop(): void {
    worker?.terminate();
    worker = undefined;
    pages = 0;
  }

  return {
    read(page, signal, onProgress) {
      if (closed) return Promise.reject(new DOMException('the reader was closed', 'AbortError'));
      if (signal?.aborted) return Promise.reject(signal.reason);
      if (end !== undefined) return Promise.reject(new Error('one page at a time'));
      if (pages >= pagesOfOneWorker) drop();
      worker ??= start();
      const own = worker;
      pages += 1;
      lastId += 1;
      const id = lastId;
      let settled = (): void => undefined;
      return new Promise<MachineReading>((resolve, reject) => {
        const giveUp = (reason: unknown) => {
          drop();
          reject(reason);
        };
        end = giveUp;
        const heard = ({ data }: MessageEvent<FromOcrWorker>) => {
          if (data.id !== id) return;
          if (data.type === 'progress') onProgress?.(data.share);
          else if (data.type === 'done') resolve(data.reading);
          else giveUp(new OcrProblem('failed', data.why));
        };
        const died = (event: Event) => {
          event.preventDefault();
          giveUp(new OcrProblem('failed', 'the worker died'));
        };
        const aborted = () => giveUp(signal?.reason);
        const timer = setTimeout(() => giveUp(new OcrProblem('too-slow')), page.languages === 'find' ? limit * timesToFind : limit);
        own.addEventListener('message', heard);
        own.addEventListener('error', died);
        signal?.addEventListener('abort', aborted);
        own.postMessage({ type: 'read', id, ...page } satisfies ToOcrWorker, [page.bitmap]);
        settled = () => {
          clearTimeout(timer);
          own.removeEventListener('message', heard);
          own.removeEventListener('error', died);
          signal?.removeEventListener('abort', aborted);
          end = undefined;
        };
      }).finally(() => settled());
    },
    close() {
      closed = true;
      if (end === undefined) drop();
      else end(new DOMException('the reader was closed', 'AbortError'));
    },
  };
}
