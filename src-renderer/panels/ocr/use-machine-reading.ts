import { useCallback } from 'react';
import type { PageReference } from '../../core/model/page';
import { isDoubtful } from '../../core/ocr/doubt';
import type { OcrLanguages } from '../../core/ocr/languages';
import { saveTranscriptions } from '../../data/actions/save-transcription';
import { scansByIds } from '../../data/queries/documents';
import { forgetReading, noteReading } from '../../data/queries/unfinished-readings';
import { useText } from '../../text/use-text';
import { useCatalogue } from '../shell/catalogue';
import { useJobs } from '../shell/jobs';
import { useUndoable } from '../shell/use-undoable';
import { useTranscriptionFailureText } from '../transcription/failure-text';
import { readingQueue } from './machine-reader';
import { underWay } from './under-way';

export type MachineReadingInput = {
  readonly pages: readonly PageReference[];
  readonly languages: OcrLanguages;
  /** Of a reading that is gone on with. */
  readonly batch?: string;
};
/** How many pages were read, and of these found empty or doubtful; how many could not be. */
export type MachineReadingResult = { readonly read: number; readonly empty: number; readonly doubtful: number; readonly unread: number };

class NotKept extends Error {}

/** Has pages read by the machine as a job of the status bar, on whatever screen; each page is kept as soon as it is read, and all are one undo. */
export function useMachineReading(): (input: MachineReadingInput) => Promise<MachineReadingResult> {
  const text = useText();
  const catalogue = useCatalogue();
  const { start } = useJobs();
  const done = useUndoable();
  const failureText = useTranscriptionFailureText();
  return useCallback(
    async ({ pages, languages, batch = catalogue.random.uuid() }) => {
      const total = pages.length;
      const counts = { read: 0, empty: 0, doubtful: 0, unread: 0 };
      const over = underWay(batch);
      await noteReading(catalogue, { batch, begun: new Date().toISOString(), languages, pages });
      const began = performance.now();
      const job = start({ label: text('ocr.job', { count: total }), total, cancellable: true, pausable: total > 1 });
      const asked = pages.map((page) => ({ page, languages }));
      const scans = await scansByIds(
        catalogue,
        pages.map(({ scan }) => scan),
      );
      const now = (at: number) => {
        const page = pages[at];
        return page === undefined ? '' : text('ocr.now', { name: scans.get(page.scan)?.names[0] ?? '', page: page.page + 1 });
      };
      job.progress(0, total, now(0));
      try {
        await readingQueue(catalogue).run(asked, job, async (_, outcome) => {
          if (outcome.kind === 'read') {
            const saved = await saveTranscriptions(catalogue, { transcriptions: [outcome.reading], batch });
            if (!saved.ok) throw new NotKept(failureText(saved.failure));
            counts.read += 1;
            if (outcome.reading.lines.length === 0) counts.empty += 1;
            else if (isDoubtful(outcome.reading)) counts.doubtful += 1;
          } else counts.unread += 1;
          const settled = counts.read + counts.unread;
          const minutes = Math.ceil((((performance.now() - began) / settled) * (total - settled)) / 60_000);
          job.progress(settled, total, settled === total ? '' : `${now(settled)} · ${text('ocr.left', { count: minutes })}`);
        });
      } catch (problem) {
        over();
        if (!(problem instanceof NotKept)) throw problem;
        job.fail(problem.message);
        return counts;
      }
      // Who cancels has decided; only what was broken off is spoken of again.
      await forgetReading(catalogue, batch);
      over();
      const left = job.signal.aborted ? total - counts.read - counts.unread : 0;
      // Nothing came of it: that stays in sight, since whoever asked may have gone to another screen.
      if (counts.read === 0 && counts.unread > 0 && !job.signal.aborted) job.fail(text('ocr.unread', { count: counts.unread }));
      else job.finish();
      if (counts.read > 0) done(text('ocr.done', { ...counts, left }));
      return counts;
    },
    [catalogue, start, done, text, failureText],
  );
}
