import { useCallback } from 'react';
import type { PageReference } from '../../core/model/page';
import type { NewTranscription } from '../../core/model/transcription';
import { storedLines } from '../../core/transcription/storing';
import { saveTranscription, saveTranscriptions } from '../../data/actions/save-transcription';
import { transcriptionsOfPages } from '../../data/queries/transcriptions';
import { useText } from '../../text/use-text';
import { PageProblem } from '../../workers/page-problem.client';
import { usePageReader } from '../page-source/page-reader';
import { useCatalogue } from '../shell/catalogue';
import { useJobs } from '../shell/jobs';
import { useUndoable } from '../shell/use-undoable';
import { useTranscriptionFailureText } from './failure-text';
import { usePageNames } from './page-names';
import type { Tell } from './page-note';
import { isPdf, type PagePlace, scanOf } from './page-place';

const pagesAtOnce = 25;
// Documents whose texts are being taken: a second press takes nothing twice.
const underWay = new Set<string>();

/**
 * Takes the text that lies in a PDF as a draft: of the open page, or of all pages of the document that have none of it yet, which can be paused and
 * cancelled and is one undo. A page that cannot be read or holds too much is named and leaves the others alone.
 */
export function usePdfText(place: PagePlace, tell: Tell) {
  const text = useText();
  const catalogue = useCatalogue();
  const reader = usePageReader();
  const jobs = useJobs();
  const done = useUndoable();
  const failureText = useTranscriptionFailureText();
  const pageNames = usePageNames();
  const { document, scans } = place;

  const read = useCallback(
    async (page: PageReference, signal?: AbortSignal): Promise<NewTranscription | null> => {
      const scan = scans.get(page.scan);
      if (scan === undefined || !isPdf(scan)) return null;
      const lines = await reader.text({ sha: scan.id, size: scan.size }, page.page, signal);
      return lines.length === 0 ? null : { page, origin: 'text-layer', lines };
    },
    [scans, reader],
  );
  const takePage = async () => {
    const page = document.pages[place.index];
    if (page === undefined) return;
    tell(null);
    try {
      const found = await read(page);
      if (found === null) return tell({ kind: 'info', words: text('transcription.pdf.none') });
      const saved = await saveTranscription(catalogue, found);
      if (!saved.ok) return tell(failureText(saved.failure));
      done(text('transcription.pdf.taken', { count: 1 }));
    } catch (problem) {
      if (!(problem instanceof PageProblem)) throw problem;
      tell(text('transcription.pdf.unreadable', { pages: pageNames([page], scans) }));
    }
  };

  const takeAll = async () => {
    if (underWay.has(document.id)) return tell({ kind: 'info', words: text('transcription.pdf.underWay') });
    underWay.add(document.id);
    tell(null);
    const pages = document.pages.filter((page) => isPdf(scans.get(page.scan)));
    const total = pages.length;
    const job = jobs.start({ label: text('transcription.pdf.job', { count: total }), total, cancellable: true, pausable: total > pagesAtOnce });
    const batch = catalogue.random.uuid();
    const bad: PageReference[] = [];
    let [taken, known] = [0, 0];
    /** The texts of some pages, each sound by itself; those read so far when it is cancelled. */
    const readSome = async (some: readonly PageReference[], from: number): Promise<readonly NewTranscription[]> => {
      const found: NewTranscription[] = [];
      for (const [at, page] of some.entries()) {
        await job.whenGoing();
        if (job.signal.aborted) break;
        job.progress(from + at, total, pageNames([page], scans));
        try {
          const one = await read(page, job.signal);
          if (one !== null && storedLines(one.lines).ok) found.push(one);
          else if (one !== null) bad.push(page);
        } catch (problem) {
          if (problem instanceof PageProblem) bad.push(page);
          else if (!job.signal.aborted) throw problem;
        }
      }
      return found;
    };
    try {
      for (let from = 0; from < total && !job.signal.aborted; from += pagesAtOnce) {
        const some = pages.slice(from, from + pagesAtOnce);
        const standing = await transcriptionsOfPages(catalogue, some);
        const wanted = some.filter((_, at) => !(standing[at] ?? []).some(({ origin }) => origin === 'text-layer'));
        known += some.length - wanted.length;
        const found = await readSome(wanted, from);
        if (found.length === 0) continue;
        const saved = await saveTranscriptions(catalogue, { transcriptions: found, batch });
        if (!saved.ok) return job.fail(failureText(saved.failure));
        taken += found.length;
      }
      if (bad.length > 0) job.fail(text('transcription.pdf.unreadablePages', { count: bad.length, pages: pageNames(bad, scans) }));
      else job.finish();
      // Whatever was said meanwhile, such as that it is under way, is over.
      tell(null);
      if (taken > 0) done(text('transcription.pdf.taken', { count: taken }));
      // Broken off, nobody knows what the other pages hold.
      else if (!job.signal.aborted && bad.length === 0)
        tell({ kind: 'info', words: text(known > 0 ? 'transcription.pdf.allTaken' : 'transcription.pdf.noneInAll') });
    } catch (problem) {
      job.fail(text('transcription.pdf.broken', { count: taken }));
      throw problem;
    } finally {
      underWay.delete(document.id);
    }
  };
  return { takePage, takeAll, isOfPdf: isPdf(scanOf(place)), pdfPages: document.pages.filter(({ scan }) => isPdf(scans.get(scan))).length };
}
