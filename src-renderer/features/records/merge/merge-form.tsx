import { type FormEvent, useState } from 'react';
import { markDistinct } from '../../../data/actions/mark-distinct';
import { mergeMen } from '../../../data/actions/merge-men';
import { useActionText } from '../../../panels/record/use-action-text';
import { useCatalogue } from '../../../panels/shell/catalogue';
import { useCommandRegister } from '../../../panels/shell/commands';
import { useNavigation } from '../../../panels/shell/navigation';
import { useToasts } from '../../../panels/shell/toasts';
import { useText } from '../../../text/use-text';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/text-field';
import type { Choices } from './beside-table';
import styles from './merge.module.css';
import type { Two } from './merge-table';

/** Why, and the two answers: one man, or two different men. Stays in sight beneath what is compared. */
export function MergeForm({ two, choices }: { readonly two: Two; readonly choices: Choices }) {
  const text = useText();
  const actionText = useActionText();
  const catalogue = useCatalogue();
  const toasts = useToasts();
  const register = useCommandRegister();
  const { go } = useNavigation();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  const { first, second, blocking } = two;
  const isBlocked = blocking.length > 0;
  const names = { first: first.record.summary?.name || text('records.noName'), second: second.record.summary?.name || text('records.noName') };

  async function answer(isOne: boolean): Promise<void> {
    if (working) return;
    if (reason.trim() === '') return setProblem(text('record.failure.reason-required'));
    setWorking(true);
    const input = { first: first.record.soldier.id, second: second.record.soldier.id, reason: reason.trim() };
    const chosen = Object.fromEntries(Object.entries(choices).map(([property, value]) => [property, [value]]));
    const done = isOne ? await mergeMen(catalogue, { ...input, choices: chosen }) : await markDistinct(catalogue, input);
    setWorking(false);
    if (!done.ok) return setProblem(actionText(done.failure));
    toasts.done(text(isOne ? 'merge.done' : 'merge.doneDistinct', names), () => register.run('undo'));
    go({ screen: 'catalogue', soldier: input.first });
  }
  return (
    <form
      className={styles.form}
      aria-label={text('merge.answer')}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (!isBlocked) void answer(true);
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
          placeholder={text('merge.reasonHint')}
          problem={problem}
        />
      </div>
      <div className={styles.actions}>
        <Button type="submit" kind="primary" icon="link" isDisabled={isBlocked}>
          {text('merge.join')}
        </Button>
        {isBlocked ? (
          <span className={styles.muted}>{text('merge.blocked')}</span>
        ) : (
          <Button icon="split" onPress={() => void answer(false)}>
            {text('merge.different')}
          </Button>
        )}
      </div>
    </form>
  );
}
