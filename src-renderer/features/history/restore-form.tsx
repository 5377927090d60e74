import { useState } from 'react';
import type { Result } from '../../core/result';
import type { ActionFailure } from '../../data/failures';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import styles from './history.module.css';

type RestoreFormProps = {
  readonly onRestore: (reason: string) => Promise<Result<{ readonly batch: string }, ActionFailure>>;
  readonly onEnd: () => void;
};

/** Why a value is to hold again: restoring is new work of now, with its own reason. */
export function RestoreForm({ onRestore, onEnd }: RestoreFormProps) {
  const text = useText();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const restore = async () => {
    if (reason.trim() === '') return setProblem(text('history.reasonRequired'));
    const done = await onRestore(reason.trim());
    if (done.ok) onEnd();
    else setProblem(text('history.restoreFailed', { why: done.failure.why }));
  };
  return (
    <div className={styles.restore}>
      <TextField
        label={text('history.restoreReason')}
        isRequired
        autoFocus
        value={reason}
        onChange={setReason}
        problem={problem}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void restore();
          if (event.key !== 'Escape') return;
          event.preventDefault();
          onEnd();
        }}
      />
      <div className={styles.actions}>
        <Button kind="primary" size="small" onPress={() => void restore()}>
          {text('history.restoreNow')}
        </Button>
        <Button size="small" onPress={onEnd}>
          {text('ui.cancel')}
        </Button>
      </div>
    </div>
  );
}
