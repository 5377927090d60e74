import { useEffect, useRef } from 'react';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { useTranscriptionFailureText } from './failure-text';
import type { PlannedFile } from './plan-import';
import styles from './transcription.module.css';

type ImportPreviewProps = { readonly planned: readonly PlannedFile[]; readonly onTake: () => void; readonly onDrop: () => void };

/** Which file goes to which page, before anything is kept. */
export function ImportPreview({ planned, onTake, onDrop }: ImportPreviewProps) {
  const text = useText();
  const failureText = useTranscriptionFailureText();
  const preview = useRef<HTMLElement>(null);
  useEffect(() => preview.current?.focus(), []);
  const count = planned.filter(({ kind }) => kind === 'page').length;
  const words = (file: PlannedFile): string => {
    if (file.kind === 'bad') return failureText(file.fault);
    if (file.kind === 'no-page' && file.pageOfFile !== undefined) return text('transcription.plan.noPageHere');
    if (file.kind === 'no-page') return text('transcription.plan.noPage', { image: file.image === '' ? 'no' : file.image });
    return text(file.fits ? 'transcription.plan.page' : 'transcription.plan.unfit', { page: file.index + 1 });
  };
  return (
    <section ref={preview} tabIndex={-1} className={styles.plan} aria-label={text('transcription.plan.heading')}>
      <h3 className={styles.planHeading}>{text('transcription.plan.heading')}</h3>
      <ul className={styles.planList}>
        {planned.map((file) => (
          <li key={`${file.name} ${file.pageOfFile ?? ''}`} className={file.kind === 'page' && file.fits ? undefined : styles.doubtful}>
            <strong>{file.pageOfFile === undefined ? file.name : text('transcription.plan.pageOfFile', { name: file.name, page: file.pageOfFile })}</strong>{' '}
            {words(file)}
          </li>
        ))}
      </ul>
      <div className={classes(styles.actions, styles.planActions)}>
        {count === 0 ? null : (
          <Button kind="primary" size="small" onPress={onTake}>
            {text('transcription.plan.take', { count })}
          </Button>
        )}
        <Button size="small" onPress={onDrop}>
          {text('ui.cancel')}
        </Button>
      </div>
    </section>
  );
}
