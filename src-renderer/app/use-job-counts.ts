import { useCallback } from 'react';
import type { Job } from '../panels/shell/jobs';
import { useFormats } from '../text/use-formats';
import { useText } from '../text/use-text';

/** "214 / 800", or "214" while the whole is not known; a job that stops says so. */
export function useJobCounts(): (job: Job) => string {
  const text = useText();
  const { number } = useFormats();
  return useCallback(
    (job) => {
      if (job.state === 'cancelling') return text('app.cancelling');
      if (job.state === 'paused') return text('app.paused');
      return job.total === null ? number(job.done) : text('app.job-progress', { done: number(job.done), total: number(job.total) });
    },
    [text, number],
  );
}
