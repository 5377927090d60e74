import type { SearchAnswer } from '../../core/search/answer';
import type { SummariesChanged } from '../../data/catalogue';
import type { FromSearch, SearchState, ToSearch } from './messages';
import { unpackAnswer } from './packed-answer';

export type SearchedCatalogue = {
  readonly id: string;
  /** What was found when catalogue and safety copy were joined. */
  readonly joined: { readonly applied: number };
  onSummaries(listener: (event: SummariesChanged) => void): () => void;
};

export type CatalogueSearch = {
  /** Answers in the order asked; rejects with an AbortError when the signal is aborted. */
  ask(
    query: string,
    options?: { readonly limit?: number | undefined; readonly typing?: boolean | undefined; readonly kin?: boolean | undefined },
    signal?: AbortSignal,
  ): Promise<SearchAnswer>;
  state(): SearchState;
  subscribe(listener: () => void): () => void;
  close(): void;
};

type Waiting = { readonly resolve: (answer: SearchAnswer) => void; readonly reject: (reason: unknown) => void };

const usualLimit = 40;
const mostStarts = 3;

function startWorker(): Worker {
  return new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module', name: 'search' });
}

/** The search of an open catalogue in a worker of its own, which hears of every write. A worker that dies is replaced, a few times. */
export function createSearch(catalogue: SearchedCatalogue, start: () => Worker = startWorker): CatalogueSearch {
  const waiting = new Map<number, Waiting>();
  const listeners = new Set<() => void>();
  let state: SearchState = { done: 0, total: 0, ready: false };
  let worker: Worker | undefined;
  let starts = 0;
  let lastId = 0;
  let closed = false;

  function send(message: ToSearch): void {
    worker ??= launch();
    worker?.postMessage(message);
  }

  function launch(): Worker | undefined {
    if (closed || starts >= mostStarts) return undefined;
    starts += 1;
    const launched = start();
    launched.addEventListener('message', ({ data }: MessageEvent<FromSearch>) => {
      if (launched === worker) receive(data);
    });
    launched.addEventListener('error', (event) => {
      event.preventDefault();
      if (launched !== worker) return;
      launched.terminate();
      worker = undefined;
      rejectAll(new Error(`The search worker ended: ${event.message}`));
    });
    launched.postMessage({ type: 'open', catalogue: catalogue.id, isBehind: catalogue.joined.applied > 0 } satisfies ToSearch);
    return launched;
  }

  function receive(message: FromSearch): void {
    if (message.type === 'state') {
      state = message.state;
      for (const listener of listeners) listener();
      return;
    }
    const question = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === 'answer') question?.resolve(unpackAnswer(message.answer));
    else question?.reject(new Error(message.detail));
  }

  function rejectAll(reason: unknown): void {
    const questions = [...waiting.values()];
    waiting.clear();
    for (const { reject } of questions) reject(reason);
  }

  const stopHearing = catalogue.onSummaries(({ changed, removed, texts = [] }) => {
    send({ type: 'changed', ids: [...new Set([...changed.flatMap(({ id, man }) => [id, man]), ...removed, ...texts])] });
  });
  worker = launch();

  return {
    ask(query, { limit = usualLimit, typing = true, kin = false } = {}, signal) {
      return new Promise((resolve, reject) => {
        if (signal?.aborted === true) return reject(signal.reason);
        lastId += 1;
        const id = lastId;
        waiting.set(id, { resolve, reject });
        send({ type: 'ask', id, query, options: { limit, isTyping: typing, kin } });
        if (worker === undefined) {
          waiting.delete(id);
          return reject(new Error('The search worker has ended too often'));
        }
        signal?.addEventListener('abort', () => {
          if (!waiting.delete(id)) return;
          send({ type: 'forget', id });
          reject(signal.reason);
        });
      });
    },
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      closed = true;
      stopHearing();
      worker?.terminate();
      worker = undefined;
      rejectAll(new DOMException('The search was closed', 'AbortError'));
    },
  };
}
