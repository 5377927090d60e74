import { useJobList, useJobs } from '../../../panels/shell/jobs';
import { useFormats } from '../../../text/use-formats';
import { useText } from '../../../text/use-text';
import { Button } from '../../../ui/button';
import { Panel } from '../../../ui/panel';
import { ProgressBar } from '../../../ui/progress-bar';
import styles from './import-reports.module.css';
import type { ImportRun } from './import-runs';
import { useCountWords } from './report-words';
import { usePaceWords } from './use-pace-words';

/** An import under way: how far, how fast, what became of the files so far, and what holds it up or ends it. */
export function ImportProgress({ run }: { readonly run: Extract<ImportRun, { readonly state: 'running' }> }) {
  const text = useText();
  const { number } = useFormats();
  const countWords = useCountWords();
  const paceWords = usePaceWords();
  const jobs = useJobList();
  const { pause, resume, cancel } = useJobs();
  const { counts, pace, name } = run.progress;
  const job = jobs.find(({ id }) => id === run.job);
  const isPaused = job?.state === 'paused';
  const done = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <div className={styles.report}>
      <Panel
        heading={text('scans.progress.heading')}
        actions={
          job?.state === 'cancelling' ? null : (
            <>
              <Button size="small" icon={isPaused ? 'play' : 'pause'} onPress={() => (isPaused ? resume(run.job) : pause(run.job))}>
                {text(isPaused ? 'scans.progress.resume' : 'scans.progress.pause')}
              </Button>
              <Button size="small" icon="close" onPress={() => cancel(run.job)}>
                {text('scans.progress.cancel')}
              </Button>
            </>
          )
        }
      >
        <ProgressBar
          label={text('scans.progress.what', { total: run.total })}
          done={done}
          total={run.total}
          counts={text('scans.progress.counts', { done: number(done), total: number(run.total) })}
        />
        <p className={styles.pace}>
          <span>{isPaused ? text('scans.progress.paused') : paceWords(pace)}</span>
          <span>{countWords(counts)}</span>
          <span className={styles.current}>{name}</span>
        </p>
      </Panel>
    </div>
  );
}
