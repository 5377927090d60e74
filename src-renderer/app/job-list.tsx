import { useJobList, useJobs } from '../panels/shell/jobs';
import { useText } from '../text/use-text';
import { Notice } from '../ui/notice';
import { ProgressBar } from '../ui/progress-bar';
import styles from './status-bar.module.css';
import { useJobCounts } from './use-job-counts';
import { useJobReins } from './use-job-reins';

export function JobList() {
  const text = useText();
  const counts = useJobCounts();
  const jobs = useJobList();
  const { dismiss } = useJobs();
  const reins = useJobReins();
  return (
    <ul className={styles.jobs}>
      {jobs.map((job) => (
        <li key={job.id}>
          {job.state === 'failed' ? (
            <Notice kind="error" heading={job.label} dismiss={{ label: text('ui.close'), onDismiss: () => dismiss(job.id) }}>
              {job.problem}
            </Notice>
          ) : (
            <>
              <ProgressBar label={job.label} done={job.done} total={job.total} counts={counts(job)} {...reins(job)} />
              {job.detail === '' ? null : <p className={styles.detail}>{job.detail}</p>}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
