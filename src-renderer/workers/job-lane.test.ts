import { expect, test } from 'vitest';
import { createLane } from './job-lane';
import type { Job, ToWorker } from './messages';
import { createUnderWay } from './under-way';

/** Answers every job at once, or never. */
class Answering extends EventTarget {
  readonly answers: boolean;
  constructor(answers: boolean) {
    super();
    this.answers = answers;
  }
  postMessage(message: ToWorker): void {
    if (message.type === 'run' && this.answers)
      queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data: { type: 'done', id: message.id, result: [] } })));
  }
  readonly terminate = (): void => undefined;
}

/** A signal that counts who listens to it. */
function counted(): { readonly signal: AbortSignal; readonly listeners: () => number; readonly abort: () => void } {
  const controller = new AbortController();
  const { signal } = controller;
  let listeners = 0;
  const [add, remove] = [signal.addEventListener.bind(signal), signal.removeEventListener.bind(signal)];
  signal.addEventListener = (...given: Parameters<typeof add>) => {
    listeners += 1;
    add(...given);
  };
  signal.removeEventListener = (...given: Parameters<typeof remove>) => {
    listeners -= 1;
    remove(...given);
  };
  return { signal, listeners: () => listeners, abort: () => controller.abort() };
}

const job: Job = { task: 'text', source: { kind: 'vault', sha: 'a', size: 1 }, page: 0 };
const laneOf = (answers: boolean) =>
  createLane({ start: () => new Answering(answers) as unknown as Worker, readBytes: () => Promise.reject(new Error('not asked')), limit: () => 60_000 });

test('a long work of many pages holds on to none of them once it is read', async () => {
  const { signal, listeners } = counted();
  const lane = laneOf(true);
  for (let page = 0; page < 50; page += 1) await lane.run(job, signal);
  expect(listeners()).toBe(0);
  lane.close();
});

test('what waits when a work is given up is given up at once', async () => {
  const { signal, listeners, abort } = counted();
  const lane = laneOf(false);
  const begun = lane.run(job, signal);
  const waiting = lane.run(job, signal);
  abort();
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  expect(listeners()).toBe(1);
  lane.close();
  await expect(begun).rejects.toMatchObject({ name: 'AbortError' });
});

test('a worker that has done its share of a kind of job is replaced before the next job, and jobs of other kinds do not count', async () => {
  const started: string[][] = [];
  const ended: number[] = [];
  const lane = createLane({
    start: () => {
      const number = started.push([]) - 1;
      const worker = new Answering(true);
      const did = (message: ToWorker) => {
        if (message.type === 'run') started[number]?.push(message.job.task);
        Answering.prototype.postMessage.call(worker, message);
      };
      return Object.assign(worker, { postMessage: did, terminate: () => void ended.push(number) }) as unknown as Worker;
    },
    readBytes: () => Promise.reject(new Error('not asked')),
    limit: () => 60_000,
    most: { task: 'text', count: 2 },
  });
  const inspect: Job = { task: 'inspect', source: job.source };
  for (const next of [job, inspect, inspect, job, job, inspect]) await lane.run(next);
  expect(started).toEqual([
    ['text', 'inspect', 'inspect', 'text'],
    ['text', 'inspect'],
  ]);
  expect(ended).toEqual([0]);
  lane.close();
});

test('what can wait begins once what is urgent is over, lets others go before, and is given up while it waits', async () => {
  const looking = createUnderWay();
  const lane = createLane({
    start: () => new Answering(true) as unknown as Worker,
    readBytes: () => Promise.reject(new Error('not asked')),
    limit: () => 60_000,
    urgent: ({ task }) => (task === 'inspect' ? undefined : looking.over()),
  });
  const inspect: Job = { task: 'inspect', source: job.source };
  let shown = () => {};
  const page = looking.while(
    new Promise<void>((resolve) => {
      shown = resolve;
    }),
  );
  await lane.run(inspect);
  const done: string[] = [];
  const given = new AbortController();
  const first = lane.run(job).then(() => done.push('first'));
  const never = lane.run(job, given.signal);
  const last = lane.run(inspect).then(() => done.push('last'));
  given.abort();
  await expect(never).rejects.toMatchObject({ name: 'AbortError' });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(done).toEqual(['last']);
  shown();
  await Promise.all([page, first, last]);
  expect(done).toEqual(['last', 'first']);
  const failed = looking.while(Promise.reject(new Error('damaged')));
  await expect(failed).rejects.toThrow('damaged');
  await lane.run(job);
  lane.close();
});
