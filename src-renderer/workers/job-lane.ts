import type { FromWorker, Job, JobResult, ToWorker } from './messages';
import { PageProblem } from './page-problem.client';

export type ReadBytes = (sha: string, from: number, to: number) => Promise<ArrayBuffer>;
export type LaneSettings = {
  readonly start: () => Worker;
  readonly readBytes: ReadBytes;
  /** Milliseconds a job may take before its worker is replaced and the job refused as too slow. */
  readonly limit: (job: Job) => number;
  /** What is more urgent than the job, if anything is: the job begins once that is over, and others go before it. */
  readonly urgent?: ((job: Job) => Promise<void> | undefined) | undefined;
  /** Of which jobs a worker does only so many before another takes its place, so that the memory it took for its leavings is given back. */
  readonly most?: { readonly task: Job['task']; readonly count: number } | undefined;
};
export type Lane = {
  /** Rejects with a PageProblem, or with the signal's reason when it is aborted. */
  run(job: Job, signal?: AbortSignal): Promise<JobResult>;
  close(): void;
};

type Waiting = {
  readonly id: number;
  readonly job: Job;
  readonly resolve: (result: JobResult) => void;
  readonly reject: (reason: unknown) => void;
  readonly signal: AbortSignal | undefined;
};

/** One worker that does one job after the other. A worker that hangs or dies is replaced, and only the job it was at fails. */
export function createLane({ start, readBytes, limit, urgent, most }: LaneSettings): Lane {
  const queue: Waiting[] = [];
  let worker: Worker | undefined;
  let current: Waiting | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastId = 0;
  let counted = 0;
  let waits = false;
  let closed = false;

  function drop(): void {
    worker?.terminate();
    worker = undefined;
    counted = 0;
  }

  function settle(finish: (job: Waiting) => void): void {
    clearTimeout(timer);
    const job = current;
    current = undefined;
    if (job !== undefined) finish(job);
    next();
  }

  function launch(): Worker {
    const launched = start();
    launched.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (launched === worker) receive(data, launched);
    });
    const died = (event: Event) => {
      event.preventDefault();
      if (launched !== worker) return;
      drop();
      settle((job) => job.reject(new PageProblem('damaged')));
    };
    launched.addEventListener('error', died);
    launched.addEventListener('messageerror', died);
    return launched;
  }

  function receive(message: FromWorker, from: Worker): void {
    if (message.type === 'read') {
      readBytes(message.sha, message.from, message.to).then(
        (bytes) => from.postMessage({ type: 'bytes', read: message.read, bytes } satisfies ToWorker, [bytes]),
        () => from.postMessage({ type: 'no-bytes', read: message.read } satisfies ToWorker),
      );
      return;
    }
    if (message.id !== current?.id) {
      // The late result of a job given up.
      if (message.type === 'done' && message.result instanceof ImageBitmap) message.result.close();
      return;
    }
    if (message.type === 'done') settle((job) => job.resolve(message.result));
    else settle((job) => job.reject(new PageProblem(message.type === 'unreadable' ? 'unreadable' : message.obstacle)));
  }

  function waitToBegin(): void {
    const [first] = queue;
    if (waits || first === undefined) return;
    waits = true;
    void urgent?.(first.job)?.then(() => {
      waits = false;
      next();
    });
  }

  function next(): void {
    if (current !== undefined || closed || queue.length === 0) return;
    const place = queue.findIndex(({ job }) => urgent?.(job) === undefined);
    if (place < 0) {
      waitToBegin();
      return;
    }
    [current] = queue.splice(place, 1);
    if (current === undefined) return;
    if (most !== undefined && counted >= most.count) drop();
    if (current.job.task === most?.task) counted += 1;
    worker ??= launch();
    worker.postMessage({ type: 'run', id: current.id, job: current.job } satisfies ToWorker);
    timer = setTimeout(() => {
      drop();
      settle((job) => job.reject(new PageProblem('too-slow')));
    }, limit(current.job));
  }

  return {
    run(job, signal) {
      if (closed) return Promise.reject(new Error('the page reader is closed'));
      return new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        lastId += 1;
        // What is over is let go of: the signal of a long work would else hold the results of all its thousands of jobs.
        const over = () => signal?.removeEventListener('abort', givenUp);
        const waiting: Waiting = {
          id: lastId,
          job,
          signal,
          resolve: (result) => {
            over();
            resolve(result);
          },
          reject: (reason) => {
            over();
            reject(reason);
          },
        };
        const givenUp = () => {
          const place = queue.indexOf(waiting);
          if (place < 0) return;
          queue.splice(place, 1);
          waiting.reject(signal?.reason);
        };
        queue.push(waiting);
        signal?.addEventListener('abort', givenUp);
        next();
      });
    },
    close() {
      closed = true;
      clearTimeout(timer);
      drop();
      const reason = new DOMException('the page reader was closed', 'AbortError');
      current?.reject(reason);
      current = undefined;
      for (const waiting of queue.splice(0)) waiting.reject(reason);
    },
  };
}
