import { formatName } from '../../../core/filetypes/detect';
import type { Catalogue } from '../../../data/catalogue';
import { scansByIds } from '../../../data/queries/documents';
import { forgetImport, forgetImportsBroughtBy, noteImport, noteSettled, setSettled } from '../../../data/queries/unfinished-imports';
import { pageReader } from '../../../panels/page-source/page-reader';
import { thumbnailMaker } from '../../../panels/page-source/thumbnail-maker';
import type { JobHandle } from '../../../panels/shell/jobs';
import { PageProblem } from '../../../workers/page-problem.client';
import { amendReport, type ImportProgress, putRun } from './import-runs';
import type { FileReport, OutcomeCounts } from './outcome';
import { createPace } from './pace';
import { runImport } from './run-import';

/** Milliseconds between two reports of progress; more would only redraw the screen. */
const tellEvery = 250;
/** Milliseconds between two notes of what is settled. */
const noteEvery = 1_000;

export type StartImport = {
  readonly catalogue: Catalogue;
  readonly files: readonly File[];
  readonly job: JobHandle;
  /** The line under the job: what is being done and how fast. */
  readonly detail: (progress: ImportProgress) => string;
};

/**
 * Imports files as one batch, tells the job how far it is, keeps the report, and leaves the thumbnails to the background. Which files
 * it is about is noted first, so that an import that was killed can name what never came in. Answers in the order of the files.
 */
export async function startImport({
  catalogue,
  files,
  job,
  detail,
}: StartImport): Promise<{ readonly batch: string; readonly reports: readonly FileReport[] }> {
  const batch = catalogue.random.uuid();
  const begun = new Date(catalogue.now()).toISOString();
  const reports: FileReport[] = [];
  const settled = new Uint8Array(Math.ceil(files.length / 8));
  const counts: { -readonly [Kind in keyof OutcomeCounts]: number } = { imported: 0, duplicate: 0, kept: 0, refused: 0, cancelled: 0 };
  const onTheirWay = new Map<number, number>();
  let pace = createPace(files.length, 0);
  const clock = workClock(job);
  let inBytes = 0;
  let done = 0;
  let told = 0;
  let notedAt = 0;

  const tell = (name: string, now: boolean) => {
    const at = performance.now();
    if (!now && at - told < tellEvery) return;
    told = at;
    const bytes = [...onTheirWay.values()].reduce((sum, part) => sum + part, inBytes);
    const progress: ImportProgress = { counts: { ...counts }, bytes, pace: pace({ at: clock.worked(), files: done, bytes }), name };
    job.progress(done, files.length, detail(progress));
    putRun(catalogue, { id: batch, state: 'running', job: job.id, total: files.length, progress });
    if (at - notedAt < noteEvery) return;
    notedAt = at;
    // Only a help for after a crash: the import itself does not hang on it.
    void noteSettled(catalogue, batch, settled).catch(() => undefined);
  };

  tell('', true);
  const noted = await namesAndSizes(files);
  pace = createPace(
    files.length,
    noted.reduce((sum, { size }) => sum + size, 0),
  );
  await noteImport(catalogue, { batch, begun, files: noted });
  await runImport({
    catalogue,
    files,
    batch,
    signal: job.signal,
    isPaused: job.isPaused,
    whenGoing: clock.whenGoing,
    inspect: (file, sha, signal) => inspectFile(catalogue, file, sha, signal),
    onBytes: (index, bytes) => {
      onTheirWay.set(index, bytes);
      tell(files[index]?.name ?? '', false);
    },
    onOutcome: (index, outcome) => {
      const { name, size } = noted[index] ?? { name: '', size: 0 };
      onTheirWay.delete(index);
      inBytes += size;
      done += 1;
      counts[outcome.kind] += 1;
      reports[index] = { name, size, outcome };
      setSettled(settled, index);
      tell(name, false);
    },
  });
  putRun(catalogue, { id: batch, state: 'done', begun, reports });
  job.finish();
  await forgetImport(catalogue, batch);
  if (!job.signal.aborted) await forgetImportsBroughtBy(catalogue, noted);
  void makeThumbnails(catalogue, batch, reports);
  return { batch, reports };
}

/** The browser asks the disk for each size and waits: of thousands at once the window would stand still for seconds. */
async function namesAndSizes(files: readonly File[]): Promise<readonly { readonly name: string; readonly size: number }[]> {
  const found: { readonly name: string; readonly size: number }[] = [];
  for (const { name, size } of files) {
    found.push({ name, size });
    if (found.length % 50 === 0) await new Promise((done) => setTimeout(done));
  }
  return found;
}

/** Milliseconds of work since now, pauses left out. */
function workClock(job: JobHandle): { worked(): number; whenGoing(): Promise<void> } {
  const began = performance.now();
  let idle = 0;
  let idleSince: number | null = null;
  return {
    worked: () => performance.now() - began - idle - (idleSince === null ? 0 : performance.now() - idleSince),
    async whenGoing() {
      if (!job.isPaused()) return;
      idleSince ??= performance.now();
      await job.whenGoing();
      if (idleSince === null) return;
      idle += performance.now() - idleSince;
      idleSince = null;
    },
  };
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

/** Pictures are looked at by their headers only while they come in; one that cannot be shown when first drawn is named in the report after all, with the reason. */
async function makeThumbnails(catalogue: Catalogue, batch: string, reports: readonly FileReport[]): Promise<void> {
  const scans = await scansByIds(
    catalogue,
    reports.flatMap(({ outcome }) => (outcome.kind === 'imported' ? [outcome.scan] : [])),
  );
  const wishes = [...scans.values()].flatMap(({ id, size, pages }) => pages.map((_, page) => ({ scan: id, page, size })));
  thumbnailMaker(catalogue).later(wishes, ({ scan, page }, made) => {
    if (typeof made !== 'string' || page !== 0) return;
    const format = formatName(scans.get(scan)?.mediaType ?? '');
    amendReport(catalogue, batch, scan, (report) =>
      report.outcome.kind === 'imported' ? { ...report, outcome: { kind: 'kept', scan, document: report.outcome.document, obstacle: made, format } } : report,
    );
  });
}
