import { useCallback } from 'react';
import type { PageReference } from '../../core/model/page';
import { isDoubtful } from '../../core/ocr/doubt';
import type { AskedLanguages } from '../../core/ocr/languages';
import { saveTranscriptions } from '../../data/actions/save-transcription';
import { scansByIds } from '../../data/queries/documents';
import { forgetReading, noteReading } from '../../data/queries/unfinished-readings';
import { useText } from '../../text/use-text';
import { useCatalogue } from '../shell/catalogue';
import { useJobs } from '../shell/jobs';
import { useUndoable } from '../shell/use-undoable';
import { useTranscriptionFailureText } from '../transcription/failure-text';
import { usePageNames } from '../transcription/page-names';
import { readingQueue } from './machine-reader';
import { claimPages } from './pages-under-way';
import { underWay } from './under-way';

type MachineReadingInput = {
  readonly pages: readonly PageReference[];
  readonly languages: AskedLanguages;
  /** Of a reading that is gone on with. */
  readonly batch?: string;
};
type MachineReadingResult = {
  /** How many pages were read, and of these found empty or doubtful. */
  readonly read: number;
  readonly empty: number;
  readonly doubtful: number;
  /** Those that could not be. */
  readonly unread: readonly PageReference[];
  /** How many were left out, being read in these languages already. */
  readonly known: number;
  /** Id of the reading that was kept last. */
  readonly last: string | undefined;
};

class NotKept extends Error {}

/**
 * Has pages read by the machine as a job of the status bar, on whatever screen; each page is kept as soon as it is read, and all are one undo.
 * A page that is under way in these languages is not read twice. What could not be read stays in the status bar with its file and pages named.
 */
export function useMachineReading(): (input: MachineReadingInput) => Promise<MachineReadingResult> {
  const text = useText();
  const catalogue = useCatalogue();
  const { start } = useJobs();
  const done = useUndoable();
  const failureText = useTranscriptionFailureText();
  const pageNames = usePageNames();
  return useCallback(
    async ({ pages: asked, languages, batch = catalogue.random.uuid() }) => {
      const { taken, end } = claimPages(
        catalogue,
        asked.map((page) => ({ page, languages })),
      );
      const pages = taken.map(({ page }) => page);
      const total = pages.length;
      const counts = { read: 0, empty: 0, doubtful: 0 };
      const unread: PageReference[] = [];
      let last: string | undefined;
      const result = () => ({ ...counts, unread, known: asked.length - total, last });
      if (total === 0) return result();
      const over = underWay(batch);
      try {
        await noteReading(catalogue, { batch, begun: new Date().toISOString(), languages, pages });
        const began = performance.now();
        const job = start({ label: text('ocr.job', { count: total }), total, cancellable: true, pausable: total > 1 });
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
          await readingQueue(catalogue).run(taken, job, async ({ page }, outcome) => {
            if (outcome.kind === 'read') {
              const saved = await saveTranscriptions(catalogue, { transcriptions: [outcome.reading], batch });
              if (!saved.ok) throw new NotKept(text('ocr.notKept', { page: pageNames([page], scans), why: failureText(saved.failure) }));
              last = saved.value.transcriptions[0];
              counts.read += 1;
              if (outcome.reading.lines.length === 0) counts.empty += 1;
              else if (isDoubtful(outcome.reading)) counts.doubtful += 1;
            } else unread.push(page);
            const settled = counts.read + unread.length;
            const minutes = Math.ceil((((performance.now() - began) / settled) * (total - settled)) / 60_000);
            job.progress(settled, total, settled === total ? '' : `${now(settled)} · ${text('ocr.left', { count: minutes })}`);
          });
        } catch (problem) {
          if (!(problem instanceof NotKept)) throw problem;
          job.fail(problem.message);
          return result();
        }
        // Who cancels has decided; only what was broken off is spoken of again.
        await forgetReading(catalogue, batch);
        const left = job.signal.aborted ? total - counts.read - unread.length : 0;
        // Stays in sight, wherever whoever asked has gone meanwhile.
        if (unread.length > 0) job.fail(text('ocr.unread', { count: unread.length, pages: pageNames(unread, scans) }));
        else job.finish();
        if (counts.read > 0) done(text('ocr.done', { ...counts, unread: unread.length, left }));
        return result();
      } finally {
        end();
        over();
      }
    },
    [catalogue, start, done, text, failureText, pageNames],
  );
}
