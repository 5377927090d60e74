import { useSyncExternalStore } from 'react';
import type { Catalogue } from '../../../data/catalogue';
import { useCatalogue } from '../../../panels/shell/catalogue';
import type { FileReport } from './outcome';

/** One import of this session, under way or done; its report stays until it is dismissed. */
export type ImportRun = {
  /** Also the id of the batch. */
  readonly id: string;
  readonly state: 'running' | 'done';
  readonly total: number;
  /** In the order of the files; those still on their way are left out. */
  readonly reports: readonly FileReport[];
};

type Store = { runs: readonly ImportRun[]; readonly listeners: Set<() => void> };

// Kept outside the screens: an import goes on while the user reads elsewhere, and its report waits for him.
const stores = new WeakMap<Catalogue, Store>();

function storeOf(catalogue: Catalogue): Store {
  const known = stores.get(catalogue);
  if (known !== undefined) return known;
  const made: Store = { runs: [], listeners: new Set() };
  stores.set(catalogue, made);
  return made;
}

function become(catalogue: Catalogue, runs: readonly ImportRun[]): void {
  const store = storeOf(catalogue);
  store.runs = runs;
  for (const listener of store.listeners) listener();
}

export function putRun(catalogue: Catalogue, run: ImportRun): void {
  const { runs } = storeOf(catalogue);
  become(catalogue, runs.some(({ id }) => id === run.id) ? runs.map((known) => (known.id === run.id ? run : known)) : [run, ...runs]);
}

export function dismissRun(catalogue: Catalogue, id: string): void {
  become(
    catalogue,
    storeOf(catalogue).runs.filter((run) => run.id !== id),
  );
}

/** Changes one file's outcome after the fact, as when its picture proves damaged on first being drawn. */
export function amendReport(catalogue: Catalogue, id: string, scan: string, amend: (report: FileReport) => FileReport): void {
  const run = storeOf(catalogue).runs.find((known) => known.id === id);
  if (run === undefined) return;
  const reports = run.reports.map((report) => ('scan' in report.outcome && report.outcome.scan === scan ? amend(report) : report));
  putRun(catalogue, { ...run, reports });
}

/** The newest first. */
export function useImportRuns(): readonly ImportRun[] {
  const catalogue = useCatalogue();
  const store = storeOf(catalogue);
  return useSyncExternalStore(
    (listener) => {
      store.listeners.add(listener);
      return () => store.listeners.delete(listener);
    },
    () => store.runs,
  );
}
