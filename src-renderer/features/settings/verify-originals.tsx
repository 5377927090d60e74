import { useState } from 'react';
import { useCatalogue } from '../../panels/shell/catalogue';
import { useDesk } from '../../panels/shell/desk';
import { useFailureText } from '../../panels/shell/failure-text';
import { useJobs } from '../../panels/shell/jobs';
import { useFormats } from '../../text/use-formats';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { checkOriginals, type OriginalsVerdict } from './check-originals';
import styles from './settings.module.css';

/** Re-reads every original from the disk; a difference is an alarm, never a new truth. */
export function VerifyOriginals() {
  const text = useText();
  const { number } = useFormats();
  const desk = useDesk();
  const catalogue = useCatalogue();
  const jobs = useJobs();
  const failureText = useFailureText();
  const [verdict, setVerdict] = useState<OriginalsVerdict | null>(null);
  const [running, setRunning] = useState(false);

  async function check() {
    setRunning(true);
    setVerdict(null);
    const job = jobs.start({ label: text('settings.verifying'), total: null });
    const checked = await checkOriginals(desk, catalogue, job.progress, job.signal);
    setRunning(false);
    if (checked.ok) {
      setVerdict(checked.value);
      job.finish();
    } else if (checked.failure.why === 'cancelled') job.finish();
    else job.fail(failureText(checked.failure));
  }

  const bad = verdict === null ? 0 : verdict.different.length + verdict.missing.length;
  return (
    <>
      <p className={styles.muted}>{text('settings.verify-why')}</p>
      <div className={styles.actions}>
        <Button icon="check" isDisabled={running} onPress={check}>
          {text('settings.verify')}
        </Button>
      </div>
      {verdict === null ? null : (
        <Notice kind={bad === 0 ? 'success' : 'error'}>
          {bad === 0
            ? text('settings.verified', { count: verdict.whole })
            : text('settings.verified-bad', { whole: verdict.whole, different: number(verdict.different.length), missing: number(verdict.missing.length) })}
          {bad === 0 ? null : (
            <ul>
              {[...verdict.different, ...verdict.missing].slice(0, 50).map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          )}
        </Notice>
      )}
    </>
  );
}
