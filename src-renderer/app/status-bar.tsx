import { useLiveQuery } from 'dexie-react-hooks';
import { counters } from '../data/queries/counters';
import { useCatalogue } from '../panels/shell/catalogue';
import { useJobList } from '../panels/shell/jobs';
import { useText } from '../text/use-text';
import { Button } from '../ui/button';
import { PopoverPanel } from '../ui/popover';
import { ProgressBar } from '../ui/progress-bar';
import { JobList } from './job-list';
import { SafetyButton } from './safety-button';
import styles from './status-bar.module.css';
import { useJobCounts } from './use-job-counts';
import { useJobReins } from './use-job-reins';

/** The one place that says whether the work is safe; counts beside it, and what runs. */
export function StatusBar() {
  const text = useText();
  const catalogue = useCatalogue();
  const counts = useLiveQuery(() => counters(catalogue), [catalogue]);
  const jobs = useJobList();
  const reins = useJobReins();
  const jobCounts = useJobCounts();
  const [first] = jobs;
  return (
    <footer className={styles.bar} data-pane="" tabIndex={-1}>
      <SafetyButton />
      {counts === undefined ? null : (
        <span className={styles.counts}>
          <span>{text('app.men', { count: counts.men })}</span>
          <span>{text('app.pages', { count: counts.pages })}</span>
        </span>
      )}
      <span className={styles.space} />
      {first === undefined ? null : (
        <>
          {first.state === 'failed' ? null : (
            <ProgressBar label={first.label} done={first.done} total={first.total} counts={jobCounts(first)} compact {...reins(first)} />
          )}
          <PopoverPanel
            label={text('app.jobs')}
            trigger={
              <Button kind="quiet" size="small" icon={jobs.some((job) => job.state === 'failed') ? 'warning' : 'chevronUp'}>
                {text('app.job-count', { count: jobs.length })}
              </Button>
            }
          >
            <JobList />
          </PopoverPanel>
        </>
      )}
    </footer>
  );
}
