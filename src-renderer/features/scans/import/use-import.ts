import { useCallback } from 'react';
import { useCatalogue } from '../../../panels/shell/catalogue';
import { useJobs } from '../../../panels/shell/jobs';
import { useToasts } from '../../../panels/shell/toasts';
import { useFormats } from '../../../text/use-formats';
import { useText } from '../../../text/use-text';
import { undoBatch } from '../undo-batch';
import { countOutcomes, type FileReport } from './outcome';
import { startImport } from './start-import';
import { usePaceWords } from './use-pace-words';

export type Imported = { readonly batch: string; readonly reports: readonly FileReport[] /** The user broke it off. */; readonly cancelled: boolean };

/** Starts an import as a job of the status bar; it goes on whatever screen is shown. */
export function useImport(): (files: readonly File[]) => Promise<Imported> {
  const text = useText();
  const { compare } = useFormats();
  const paceWords = usePaceWords();
  const catalogue = useCatalogue();
  const jobs = useJobs();
  const toasts = useToasts();
  const { start } = jobs;
  return useCallback(
    async (files) => {
      const inOrder = files.toSorted((left, right) => compare(left.name, right.name));
      const job = start({ label: text('scans.job', { count: files.length }), total: files.length, pausable: true });
      const { batch, reports } = await startImport({ catalogue, files: inOrder, job, detail: ({ pace, name }) => (pace === null ? name : paceWords(pace)) });
      const { imported, kept } = countOutcomes(reports);
      if (imported + kept > 0) toasts.done(text('scans.done', { count: imported + kept }), () => void undoBatch(catalogue, batch));
      return { batch, reports, cancelled: job.signal.aborted };
    },
    [catalogue, start, toasts, text, paceWords, compare],
  );
}
