import type { JudgedPairs } from '../../core/candidates/duplicates';
import type { ManProfile } from '../../core/model/profile';
import type { SummariesChanged } from '../../data/catalogue';
import type { CandidateHit, FromCandidates, PassProgress, ToCandidates } from './messages';

export type { CandidateHit, PassProgress } from './messages';

/** The candidate finder in its worker, as the window sees it: who else may be a man. It suggests, a person decides. */
export type CandidateFinder = {
  /**
   * The men one man may be, best first. The profile need not be stored: the values typed so far make one, with an empty id.
   * Himself and men said to be others are never among them. Rejects with an AbortError when the signal is aborted.
   */
  candidatesFor(profile: ManProfile, limit?: number, signal?: AbortSignal): Promise<readonly CandidateHit[]>;
  /** The same for each of several men that are not stored yet, as an import has them. */
  candidatesForMany(profiles: readonly ManProfile[], limit?: number, signal?: AbortSignal): Promise<readonly (readonly CandidateHit[])[]>;
  /** The pairs of the catalogue that may be one man, best first, some thousands at most. One pass at a time: a new one ends the one before. */
  findDuplicates(onProgress: (progress: PassProgress) => void, signal?: AbortSignal): Promise<JudgedPairs>;
  /** Grows with every change of a man, so that what was found is known to be old. */
  version(): number;
  subscribe(listener: () => void): () => void;
};

export type WatchedCatalogue = { readonly id: string; onSummaries(listener: (event: SummariesChanged) => void): () => void };

type Answer = Exclude<FromCandidates, { readonly type: 'progress' }>;
type Waiting = {
  /** As it was asked, for a worker that is begun anew. */
  readonly question: ToCandidates;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: unknown) => void;
  readonly onProgress?: (progress: PassProgress) => void;
};

const usualLimit = 20;
const mostStarts = 3;

function startWorker(): Worker {
  return new Worker(new URL('./candidates.worker.ts', import.meta.url), { type: 'module', name: 'candidates' });
}

/** The finder of an open catalogue in a worker of its own, begun when it is first asked. A worker that dies is replaced, a few times. */
export function createCandidateFinder(catalogue: WatchedCatalogue, start: () => Worker = startWorker): CandidateFinder & { close(): void } {
  const waiting = new Map<number, Waiting>();
  const listeners = new Set<() => void>();
  let worker: Worker | undefined;
  let version = 0;
  let starts = 0;
  let lastId = 0;
  let lastPass = 0;

  function launch(): Worker | undefined {
    if (starts >= mostStarts) return undefined;
    starts += 1;
    const launched = start();
    launched.addEventListener('message', ({ data }: MessageEvent<FromCandidates>) => {
      if (launched === worker) receive(data);
    });
    launched.addEventListener('error', (event) => {
      event.preventDefault();
      if (launched !== worker) return;
      launched.terminate();
      worker = undefined;
      // Without a message its script could not be read, as when the host has stopped, which is said elsewhere: what was asked waits for the next try.
      if (event.message === undefined) starts -= 1;
      else rejectAll(new Error(`The candidate worker ended: ${event.message}`));
    });
    launched.postMessage({ type: 'open', catalogue: catalogue.id } satisfies ToCandidates);
    return launched;
  }

  function receive(message: FromCandidates): void {
    const question = waiting.get(message.id);
    if (message.type === 'progress') {
      question?.onProgress?.(message.progress);
      return;
    }
    waiting.delete(message.id);
    question?.resolve(message);
  }

  function rejectAll(reason: unknown): void {
    const questions = [...waiting.values()];
    waiting.clear();
    for (const { reject } of questions) reject(reason);
  }

  function ask(message: (id: number) => ToCandidates, signal?: AbortSignal, onProgress?: (progress: PassProgress) => void): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) return reject(signal.reason);
      if (worker === undefined) {
        worker = launch();
        for (const { question } of waiting.values()) worker?.postMessage(question);
      }
      if (worker === undefined) return reject(new Error('The candidate worker has ended too often'));
      lastId += 1;
      const id = lastId;
      const question = message(id);
      waiting.set(id, { question, resolve, reject, ...(onProgress === undefined ? {} : { onProgress }) });
      worker.postMessage(question);
      signal?.addEventListener('abort', () => forget(id, signal.reason));
    });
  }

  function forget(id: number, reason: unknown): void {
    const question = waiting.get(id);
    if (question === undefined) return;
    waiting.delete(id);
    worker?.postMessage({ type: 'forget', id } satisfies ToCandidates);
    question.reject(reason);
  }

  const candidatesForMany: CandidateFinder['candidatesForMany'] = async (profiles, limit = usualLimit, signal) => {
    const answer = await ask((id) => ({ type: 'for', id, profiles, limit }), signal);
    return answer.type === 'hits' ? answer.hits : [];
  };

  const stopHearing = catalogue.onSummaries(({ changed, removed }) => {
    const ids = [...new Set([...changed.flatMap(({ id, man }) => [id, man]), ...removed])];
    // A text of a page or a scan that concerns no man changes nothing here.
    if (ids.length === 0) return;
    worker?.postMessage({ type: 'changed', ids } satisfies ToCandidates);
    version += 1;
    for (const listener of listeners) listener();
  });

  return {
    candidatesFor: async (profile, limit, signal) => (await candidatesForMany([profile], limit, signal))[0] ?? [],
    candidatesForMany,
    async findDuplicates(onProgress, signal) {
      forget(lastPass, new DOMException('Another pass was begun', 'AbortError'));
      const asked = ask((id) => ({ type: 'pass', id }), signal, onProgress);
      lastPass = lastId;
      const answer = await asked;
      if (answer.type !== 'pairs') throw new Error('A pass was answered with something else');
      return answer.pairs;
    },
    version: () => version,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      stopHearing();
      worker?.terminate();
      worker = undefined;
      starts = mostStarts;
      rejectAll(new DOMException('The candidate finder was closed', 'AbortError'));
    },
  };
}
