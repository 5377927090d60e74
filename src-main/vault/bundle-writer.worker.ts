import { parentPort, workerData } from 'node:worker_threads';
import type { BagProgress } from './bundles/order';
import type { ThreadInput, ThreadMessage } from './bundles/thread';
import { writeBag } from './bundles/write-bag';
import { realDisk } from './disk';

const millisecondsBetweenReports = 100;

const { order, cancelled }: ThreadInput = workerData;
const flag = new Int32Array(cancelled);
let lastReport = 0;
let lastPhase = '';

function post(message: ThreadMessage): void {
  parentPort?.postMessage(message);
}

/** A message for each chunk would cost more than the chunk; the first of each phase and the last always go. */
function report(progress: BagProgress): void {
  const now = performance.now();
  const complete = progress.bytes === progress.totalBytes && progress.files === progress.totalFiles;
  if (!complete && progress.phase === lastPhase && now - lastReport < millisecondsBetweenReports) return;
  lastReport = now;
  lastPhase = progress.phase;
  post({ type: 'progress', progress });
}

post({ type: 'done', outcome: await writeBag(order, { disk: realDisk, onProgress: report, isCancelled: () => Atomics.load(flag, 0) === 1 }) });
