import type { Catalogue } from '../../../data/catalogue';
import { createCatalogueStore } from '../../../panels/shell/catalogue-store';
import type { FileReport, OutcomeCounts } from './outcome';
import type { Pace } from './pace';

/** How far an import is. */
export type ImportProgress = {
  readonly counts: OutcomeCounts;
  /** Bytes of the files that are in, and of those on their way as far as they came. */
  readonly bytes: number;
  readonly pace: Pace | null;
  /** The file that was last heard of. */
  readonly name: string;
};

/** One import of this session, under way or done; its report stays until it is dismissed. `id`: also that of the batch. */
export type ImportRun =
  | { readonly id: string; readonly state: 'running'; readonly job: string; readonly total: number; readonly progress: ImportProgress }
  /** `reports`: in the order of the files. */
  | { readonly id: string; readonly state: 'done'; readonly begun: string; readonly reports: readonly FileReport[] };

const imports = createCatalogueStore<readonly ImportRun[]>([]);

export function putRun(catalogue: Catalogue, run: ImportRun): void {
  const runs = imports.of(catalogue);
  imports.put(catalogue, runs.some(({ id }) => id === run.id) ? runs.map((known) => (known.id === run.id ? run : known)) : [run, ...runs]);
}

export function dismissRun(catalogue: Catalogue, id: string): void {
  imports.put(
    catalogue,
    imports.of(catalogue).filter((run) => run.id !== id),
  );
}

/** Changes one file's outcome after the fact, as when its picture proves damaged on first being drawn. */
export function amendReport(catalogue: Catalogue, id: string, scan: string, amend: (report: FileReport) => FileReport): void {
  const run = imports.of(catalogue).find((known) => known.id === id);
  if (run?.state !== 'done') return;
  const reports = run.reports.map((report) => ('scan' in report.outcome && report.outcome.scan === scan ? amend(report) : report));
  putRun(catalogue, { ...run, reports });
}

/** The ids of those that are done. */
export function finishedRuns(catalogue: Catalogue): ReadonlySet<string> {
  return new Set(imports.of(catalogue).flatMap(({ id, state }) => (state === 'done' ? [id] : [])));
}

/** The newest first. */
export const useImportRuns = imports.use;
