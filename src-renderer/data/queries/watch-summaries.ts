import type { SoldierSummary } from '../../core/model/summary';
import type { Catalogue } from '../catalogue';
import { isMan } from '../men/man-row';
import { readSummaries } from './summaries';

export type SummaryList = {
  /** The list as it stands: the same array until something changes (for useSyncExternalStore), in the order of ids. */
  current(): readonly SoldierSummary[];
  /** Whether the first reading is done. */
  loaded(): boolean;
  subscribe(listener: () => void): () => void;
  stop(): void;
};

const fewRows = 500;

/** The summaries of all men, one row for each; read once in chunks and then kept up by what each write changed, so that an edit never re-reads the list. */
export function watchSummaries(catalogue: Catalogue): SummaryList {
  const rows = new Map<string, SoldierSummary>();
  const listeners = new Set<() => void>();
  const abort = new AbortController();
  let list: readonly SoldierSummary[] = [];
  let loaded = false;
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const publish = () => {
    list = [...rows.values()].sort((left, right) => (left.id < right.id ? -1 : 1));
    tell();
  };
  // Few rows find their place in the list that is there: sorting 100,000 ids for each value typed would be felt.
  const publishFew = (changed: readonly SoldierSummary[], removed: readonly string[]) => {
    const next = [...list];
    for (const id of removed) {
      const at = placeOf(next, id);
      if (next[at]?.id === id) next.splice(at, 1);
    }
    for (const row of changed) {
      const at = placeOf(next, row.id);
      next.splice(at, next[at]?.id === row.id ? 1 : 0, row);
    }
    list = next;
    tell();
  };
  // What a write changed while the first reading runs is newer than what the reading brings.
  const fresher = new Set<string>();
  const stopHearing = catalogue.onSummaries((event) => {
    const changed = event.changed.filter(isMan);
    // A record that is said to be another man now leaves the list, and comes back when they are parted.
    const removed = [...event.removed, ...event.changed.filter((row) => !isMan(row)).map((row) => row.id)];
    for (const row of changed) rows.set(row.id, row);
    for (const id of removed) rows.delete(id);
    if (!loaded) for (const id of [...changed.map((row) => row.id), ...removed]) fresher.add(id);
    if (loaded && changed.length + removed.length <= fewRows) publishFew(changed, removed);
    else publish();
  });
  const load = async () => {
    await readSummaries(
      catalogue,
      (chunk) => {
        for (const row of chunk) if (isMan(row) && !fresher.has(row.id)) rows.set(row.id, row);
        // Each showing costs as much as it shows: at 1,000, 2,000, 4,000 … rows all of them together cost twice the last.
        if (rows.size >= 2 * list.length) publish();
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

/** Index of the first row whose id is not smaller, in a list in the order of ids. */
function placeOf(list: readonly SoldierSummary[], id: string): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.id ?? '') < id) low = middle + 1;
    else high = middle;
  }
  return low;
}
