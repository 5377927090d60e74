import type { Catalogue } from '../../../data/catalogue';
import { scansByIds } from '../../../data/queries/documents';
import { pageReader } from '../../../panels/page-source/page-reader';
import { thumbnailMaker } from '../../../panels/page-source/thumbnail-maker';
import type { JobHandle } from '../../../panels/shell/jobs';
import { PageProblem } from '../../../workers/page-problem.client';
import { amendReport, putRun } from './import-runs';
import type { FileReport } from './outcome';
import { runImport } from './run-import';

/** Milliseconds between two reports of progress; more would only redraw the status bar. */
const tellEvery = 120;

export type StartImport = {
  readonly catalogue: Catalogue;
  readonly files: readonly File[];
  readonly job: JobHandle;
  /** The line under the job: what is being done, and bytes per second once it is known. */
  readonly detail: (name: string, bytesPerSecond: number | null) => string;
};

/** Imports files as one batch, tells the job how far it is, keeps the report, and leaves the thumbnails to the background. Answers in the order of the files. */
export async function startImport({
  catalogue,
  files,
  job,
  detail,
}: StartImport): Promise<{ readonly batch: string; readonly reports: readonly FileReport[] }> {
  const batch = catalogue.random.uuid();
  const reports = new Map<number, FileReport>();
  const sent = new Map<number, number>();
  const began = performance.now();
  let told = 0;
  const inOrder = () => [...reports].sort(([left], [right]) => left - right).map(([, report]) => report);
  const tell = (name: string, now: boolean) => {
    const at = performance.now();
    if (!now && at - told < tellEvery) return;
    told = at;
    const bytes = [...sent.values()].reduce((sum, part) => sum + part, 0);
    const seconds = (at - began) / 1000;
    job.progress(reports.size, files.length, detail(name, seconds < 1 ? null : bytes / seconds));
    putRun(catalogue, { id: batch, state: 'running', total: files.length, reports: inOrder() });
  };
  tell('', true);
  await runImport({
    catalogue,
    files,
    batch,
    signal: job.signal,
    inspect: (file, sha, signal) => inspectFile(catalogue, file, sha, signal),
    onBytes: (index, bytes) => {
      sent.set(index, bytes);
      tell(files[index]?.name ?? '', false);
    },
    onOutcome: (index, outcome) => {
      const { name, size } = files[index] ?? { name: '', size: 0 };
      sent.set(index, outcome.kind === 'cancelled' || outcome.kind === 'refused' ? 0 : size);
      reports.set(index, { name, size, outcome });
      tell(name, false);
    },
  });
  const done = inOrder();
  putRun(catalogue, { id: batch, state: 'done', total: files.length, reports: done });
  job.finish();
  void makeThumbnails(catalogue, batch, done);
  return { batch, reports: done };
}

/** Reads the file itself; when it cannot be read any more, the original that the vault has of it. */
async function inspectFile(catalogue: Catalogue, file: File, sha: string, signal: AbortSignal) {
  const reader = pageReader(catalogue);
  try {
    return await reader.inspect({ file }, signal);
  } catch (problem) {
    if (!(problem instanceof PageProblem) || signal.aborted) throw problem;
    return reader.inspect({ sha, size: file.size }, signal);
  }
}

/** Pictures are looked at by their headers only while they come in; one that proves damaged when first drawn is named in the report after all. */
async function makeThumbnails(catalogue: Catalogue, batch: string, reports: readonly FileReport[]): Promise<void> {
  const scans = await scansByIds(
    catalogue,
    reports.flatMap(({ outcome }) => (outcome.kind === 'imported' ? [outcome.scan] : [])),
  );
  const wishes = [...scans.values()].flatMap(({ id, size, pages }) => pages.map((_, page) => ({ scan: id, page, size })));
  thumbnailMaker(catalogue).later(wishes, ({ scan, page }, made) => {
    if (made !== 'none' || page !== 0) return;
    const format = scans.get(scan)?.mediaType ?? '';
    amendReport(catalogue, batch, scan, (report) =>
      report.outcome.kind === 'imported'
        ? { ...report, outcome: { kind: 'kept', scan, document: report.outcome.document, obstacle: 'damaged', format } }
        : report,
    );
  });
}
