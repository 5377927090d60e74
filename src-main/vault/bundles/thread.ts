import { Worker } from 'node:worker_threads';
import type { Outcome } from '../../contract/results';
import type { BagOrder, BagProgress, WrittenBag } from './order';

/** What the thread is started with. `cancelled` is one 32-bit flag in shared memory: it is seen between two chunks, without a message. */
export type ThreadInput = { readonly order: BagOrder; readonly cancelled: SharedArrayBuffer };
export type ThreadMessage = { readonly type: 'progress'; readonly progress: BagProgress } | { readonly type: 'done'; readonly outcome: Outcome<WrittenBag> };

/** Runs the bundle writer in a thread of its own, so that hashing gigabytes never holds up the windows. Rejects when the thread dies. */
export function writeBagInThread(
  worker: URL | string,
  order: BagOrder,
  onProgress: (progress: BagProgress) => void,
  signal: AbortSignal,
): Promise<Outcome<WrittenBag>> {
  const cancelled = new SharedArrayBuffer(4);
  const input: ThreadInput = { order, cancelled };
  const cancel = () => Atomics.store(new Int32Array(cancelled), 0, 1);
  if (signal.aborted) cancel();
  signal.addEventListener('abort', cancel, { once: true });
  const thread = new Worker(worker, { workerData: input });
  return new Promise<Outcome<WrittenBag>>((resolve, reject) => {
    thread.on('message', (message: ThreadMessage) => {
      if (message.type === 'progress') onProgress(message.progress);
      else resolve(message.outcome);
    });
    thread.on('error', reject);
    thread.on('exit', (code) => reject(new Error(`The bundle writer ended with code ${code} and no answer.`)));
  }).finally(() => signal.removeEventListener('abort', cancel));
}
