import { type FormEvent, type ReactNode, useState } from 'react';
import type { Result } from '../../../core/result';
import type { ActionFailure } from '../../../data/failures';
import { useActionText } from '../../../panels/record/use-action-text';
import { useText } from '../../../text/use-text';
import { Button } from '../../../ui/button';
import looks from '../../../ui/looks.module.css';
import { TextField } from '../../../ui/text-field';
import styles from './merge.module.css';

type AnswerFormProps = {
  readonly label: string;
  readonly verb: string;
  readonly icon: 'link' | 'split';
  /** Why it cannot be done yet; empty when it can. */
  readonly blocked: string;
  readonly onAnswer: (reason: string) => Promise<Result<unknown, ActionFailure>>;
  /** A second answer with the same reason, or what else is said with it. */
  readonly children?: (answer: (other: (reason: string) => Promise<Result<unknown, ActionFailure>>) => void) => ReactNode;
};

/** Why, and the answer; stays in sight beneath what it is about. The reason has the keyboard from the start, and Enter answers. */
export function AnswerForm({ label, verb, icon, blocked, onAnswer, children }: AnswerFormProps) {
  const text = useText();
  const actionText = useActionText();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [working, setWorking] = useState(false);

  async function answer(say: AnswerFormProps['onAnswer']): Promise<void> {
    if (working) return;
    if (reason.trim() === '') return setProblem(text('record.failure.reason-required'));
    setWorking(true);
    const done = await say(reason.trim());
    setWorking(false);
    if (!done.ok) setProblem(actionText(done.failure));
  }
  return (
    <form
      className={styles.form}
      aria-label={label}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (blocked === '') void answer(onAnswer);
      }}
    >
      <div className={styles.reason}>
        <TextField
          label={text('record.reason')}
          isRequired
          autoFocus
          value={reason}
          onChange={(value) => {
            setProblem(null);
            setReason(value);
          }}
          placeholder={text('merge.hint')}
          problem={problem}
        />
      </div>
      <div className={looks.actions}>
        <Button type="submit" kind="primary" icon={icon} isDisabled={blocked !== '' || working}>
          {verb}
        </Button>
        {blocked === '' ? null : <span className={looks.muted}>{blocked}</span>}
        {children?.((other) => void answer(other))}
      </div>
    </form>
  );
}
