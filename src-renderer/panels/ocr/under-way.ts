import { useSyncExternalStore } from 'react';

// Readings of this session that go on: only those of earlier ones are offered again.
let batches: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

function become(next: ReadonlySet<string>): void {
  batches = next;
  for (const listener of listeners) listener();
}

/** Marks a reading as going on; returns what ends that. */
export function underWay(batch: string): () => void {
  become(new Set([...batches, batch]));
  return () => become(new Set([...batches].filter((other) => other !== batch)));
}

export function useUnderWay(): ReadonlySet<string> {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => batches,
  );
}
