/** Runs the task with a signal that either of the two gives, and lets go of both afterwards: one of them lives as long as the program. */
export async function withEitherSignal<Value>(one: AbortSignal, other: AbortSignal, task: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
  const stop = new AbortController();
  const abort = () => stop.abort();
  if (one.aborted || other.aborted) abort();
  one.addEventListener('abort', abort);
  other.addEventListener('abort', abort);
  try {
    return await task(stop.signal);
  } finally {
    one.removeEventListener('abort', abort);
    other.removeEventListener('abort', abort);
  }
}
