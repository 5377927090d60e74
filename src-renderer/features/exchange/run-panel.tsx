import { useState } from 'react';
import { useDesk } from '../../panels/shell/desk';
import { useFormats } from '../../text/use-formats';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { ProgressBar } from '../../ui/progress-bar';
import { type BundleRun, forgetBundleRun } from './bundle-run';
import styles from './exchange.module.css';
import { failureWords } from './failure-words';

/** The bundle being written, or the verdict on the last one. */
export function RunPanel({ run }: { readonly run: Exclude<BundleRun, { state: 'idle' }> }) {
  const text = useText();
  const formats = useFormats();
  const another = (
    <Button size="small" onPress={forgetBundleRun}>
      {text('exchange.another')}
    </Button>
  );
  if (run.state === 'cancelled') {
    return (
      <Notice kind="info" actions={another}>
        {text('exchange.cancelled')}
      </Notice>
    );
  }
  if (run.state === 'failed') {
    return (
      <Notice kind="error" actions={another}>
        {text('exchange.failed', { why: failureWords(run.failure, text, formats) })}
      </Notice>
    );
  }
  if (run.state === 'done') return <DonePanel run={run} />;
  const { progress } = run;
  const counts =
    progress === null
      ? ''
      : text('exchange.progress', {
          phase: text(`exchange.phase.${progress.phase}`),
          files: formats.number(progress.files),
          totalFiles: formats.number(progress.totalFiles),
          bytes: formats.bytes(progress.bytes),
          totalBytes: formats.bytes(progress.totalBytes),
        });
  return (
    <div className={styles.run}>
      <ProgressBar label={text('exchange.writing', { name: run.name })} done={progress?.bytes ?? 0} total={progress?.totalBytes ?? null} counts={counts} />
      <Button onPress={run.cancel}>{text('exchange.cancel')}</Button>
    </div>
  );
}

function DonePanel({ run }: { readonly run: Extract<BundleRun, { state: 'done' }> }) {
  const text = useText();
  const formats = useFormats();
  const desk = useDesk();
  const [refused, setRefused] = useState(false);
  const { written } = run;
  const reveal = async (): Promise<void> => {
    const answer = await desk.call('bundles.reveal', { job: run.job });
    setRefused(!answer.ok);
  };
  return (
    <Notice
      kind="success"
      heading={text('exchange.done', { files: written.files })}
      actions={
        <>
          <Button size="small" icon="folder" onPress={() => void reveal()}>
            {text('exchange.reveal')}
          </Button>
          <Button size="small" kind="quiet" onPress={forgetBundleRun}>
            {text('exchange.another')}
          </Button>
        </>
      }
    >
      <p className={styles.where}>{text('exchange.where', { file: written.fileName, size: formats.bytes(written.bytes), folder: written.folder })}</p>
      <dl className={styles.sum}>
        <dt>{text('exchange.sha256')}</dt>
        <dd>{written.sha256}</dd>
      </dl>
      <p>{refused ? text('exchange.revealFailed') : text('exchange.undoLine')}</p>
    </Notice>
  );
}
