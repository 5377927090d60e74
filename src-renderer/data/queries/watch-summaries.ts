import type { SoldierSummary } from '../../core/model/summary';
import type { Catalogue } from '../catalogue';
import { readSummaries } from './summaries';

export type SummaryList = {
  /** The list as it stands: the same array until something changes (for useSyncExternalStore), in the order of ids. */
  current(): readonly SoldierSummary[];
  /** Whether the first reading is done. */
  loaded(): boolean;
  subscribe(listener: () => void): () => void;
  stop(): void;
};

/** All summaries, read once in chunks and then kept up by what each write changed, so that an edit never re-reads the list. */
export function watchSummaries(catalogue: Catalogue): SummaryList {
  const rows = new Map<string, SoldierSummary>();
  const listeners = new Set<() => void>();
  const abort = new AbortController();
  let list: readonly SoldierSummary[] = [];
  let loaded = false;
  const publish = () => {
    list = [...rows.values()].sort((left, right) => (left.id < right.id ? -1 : 1));
    for (const listener of listeners) listener();
  };
  // What a write changed while the first reading runs is newer than what the reading brings.
  const fresher = new Set<string>();
  const stopHearing = catalogue.onSummaries(({ changed, removed }) => {
    for (const row of changed) rows.set(row.id, row);
    for (const id of removed) rows.delete(id);
    if (!loaded) for (const id of [...changed.map((row) => row.id), ...removed]) fresher.add(id);
    publish();
  });
  const load = async () => {
    await readSummaries(
      catalogue,
      (chunk) => {
        for (const row of chunk) if (!fresher.has(row.id)) rows.set(row.id, row);
        publish();
      },
      abort.signal,
    );
    loaded = !abort.signal.aborted;
    fresher.clear();
    publish();
  };
  void load();
  return {
    current: () => list,
    loaded: () => loaded,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      abort.abort();
      stopHearing();
      listeners.clear();
    },
  };
}
