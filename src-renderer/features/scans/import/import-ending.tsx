import { useFormats } from '../../../text/use-formats';
import { useText } from '../../../text/use-text';
import { Panel } from '../../../ui/panel';
import { ProgressBar } from '../../../ui/progress-bar';
import styles from './import-reports.module.css';
import type { ImportRun } from './import-runs';
import { countOutcomes } from './outcome';
import { useCountWords } from './report-words';

/** An import that is over, until what it brought stands in the list: only then is it said to be done. */
export function ImportEnding({ run }: { readonly run: Extract<ImportRun, { readonly state: 'done' }> }) {
  const text = useText();
  const { number } = useFormats();
  const countWords = useCountWords();
  const total = run.reports.length;
  return (
    <div className={styles.report}>
      <Panel heading={text('scans.progress.heading')}>
        <ProgressBar
          label={text('scans.progress.what', { total })}
          done={total}
          total={total}
          counts={text('scans.progress.counts', { done: number(total), total: number(total) })}
        />
        <p className={styles.pace}>{countWords(countOutcomes(run.reports))}</p>
      </Panel>
    </div>
  );
}
