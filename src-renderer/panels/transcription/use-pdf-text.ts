import { useCallback } from 'react';
import type { NewTranscription } from '../../core/model/transcription';
import { saveTranscription, saveTranscriptions } from '../../data/actions/save-transcription';
import { useText } from '../../text/use-text';
import { PageProblem } from '../../workers/page-problem.client';
import { usePageReader } from '../page-source/page-reader';
import { useCatalogue } from '../shell/catalogue';
import { useJobs } from '../shell/jobs';
import { useToasts } from '../shell/toasts';
import { useUndoable } from '../shell/use-undoable';
import { useTranscriptionFailureText } from './failure-text';
import { isPdf, type PagePlace, scanOf } from './page-place';

const pagesAtOnce = 25;

/** Takes the text that lies in a PDF as a draft: of the open page, or of all pages of the document, which can be cancelled and is one undo. */
export function usePdfText(place: PagePlace, tell: (problem: string | null) => void) {
  const text = useText();
  const catalogue = useCatalogue();
  const reader = usePageReader();
  const jobs = useJobs();
  const toasts = useToasts();
  const done = useUndoable();
  const failureText = useTranscriptionFailureText();
  const { document, scans } = place;

  const read = useCallback(
    async (index: number, signal?: AbortSignal): Promise<NewTranscription | null> => {
      const page = document.pages[index];
      const scan = scanOf({ document, scans, index });
      if (page === undefined || scan === undefined || !isPdf(scan)) return null;
      const lines = await reader.text({ sha: scan.id, size: scan.size }, page.page, signal);
      return lines.length === 0 ? null : { page, origin: 'text-layer', lines };
    },
    [document, scans, reader],
  );
  const takePage = async () => {
    tell(null);
    try {
      const found = await read(place.index);
      if (found === null) return tell(text('transcription.pdf.none'));
      const saved = await saveTranscription(catalogue, found);
      if (!saved.ok) return tell(failureText(saved.failure));
      done(text('transcription.pdf.taken', { count: 1 }));
    } catch (problem) {
      if (!(problem instanceof PageProblem)) throw problem;
      tell(text('transcription.pdf.unreadable'));
    }
  };
  const takeAll = async () => {
    tell(null);
    const total = document.pages.length;
    const job = jobs.start({ label: text('transcription.pdf.job', { count: total }), total, cancellable: true });
    const batch = catalogue.random.uuid();
    let [waiting, taken, unreadable]: [NewTranscription[], number, number] = [[], 0, 0];
    const keep = async (): Promise<boolean> => {
      if (waiting.length === 0) return true;
      const saved = await saveTranscriptions(catalogue, { transcriptions: waiting, batch });
      if (!saved.ok) job.fail(failureText(saved.failure));
      else taken += waiting.length;
      waiting = [];
      return saved.ok;
    };
    for (let index = 0; index < total && !job.signal.aborted; index += 1) {
      const found = await read(index, job.signal).catch((problem: unknown) => {
        if (problem instanceof PageProblem) unreadable += 1;
        else if (!job.signal.aborted) throw problem;
        return null;
      });
      if (found !== null) waiting.push(found);
      if (waiting.length >= pagesAtOnce && !(await keep())) return;
      job.progress(index + 1, total);
    }
    if (!(await keep())) return;
    job.finish();
    if (taken > 0) done(text('transcription.pdf.taken', { count: taken }));
    // Broken off, nobody knows what the other pages hold.
    else if (!job.signal.aborted && unreadable === 0) toasts.done(text('transcription.pdf.noneInAll'));
    if (unreadable > 0) tell(text('transcription.pdf.unreadablePages', { count: unreadable }));
  };
  return { takePage, takeAll };
}
