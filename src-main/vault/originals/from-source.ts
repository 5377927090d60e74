/** Raised inside the reading loop to tell the source's failures from the target's. */
export class SourceFailure extends Error {
  readonly source: unknown;
  constructor(source: unknown) {
    super('the source failed');
    this.source = source;
  }
}

/**
 * The source's chunks, its failures as `SourceFailure`. An abort ends them at once, even while the source is silent: a
 * window that hangs must not hold up the end of the program.
 */
export async function* fromSource(chunks: AsyncIterable<Uint8Array>, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  let finished = false;
  let stopWaiting: () => void = () => undefined;
  const aborted = () => stopWaiting();
  signal.addEventListener('abort', aborted);
  try {
    while (!signal.aborted) {
      // Not Promise.race: its other side would hold every chunk in memory until the end.
      const next = await new Promise<IteratorResult<Uint8Array> | null>((resolve, reject) => {
        stopWaiting = () => resolve(null);
        iterator.next().then(resolve, (error: unknown) => {
          finished = true;
          reject(new SourceFailure(error));
        });
      });
      if (next === null) return;
      if (next.done === true) {
        finished = true;
        return;
      }
      yield next.value;
    }
  } finally {
    signal.removeEventListener('abort', aborted);
    if (!finished) {
      const returned = Promise.resolve(iterator.return?.()).catch(() => undefined);
      // A source that is silent now would answer this, too, only after its next chunk.
      if (!signal.aborted) await returned;
    }
  }
}
