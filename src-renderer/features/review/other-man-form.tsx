import { useState } from 'react';
import { markDistinct } from '../../data/actions/mark-distinct';
import { ReasonField } from '../../panels/decision/reason-field';
import { rememberReason } from '../../panels/decision/use-reasons';
import { useActionText } from '../../panels/record/use-action-text';
import { useCatalogue } from '../../panels/shell/catalogue';
import { useCommandRegister } from '../../panels/shell/commands';
import { useToasts } from '../../panels/shell/toasts';
import { useText } from '../../text/use-text';
import { TaskForm } from './task-form';

type OtherManFormProps = {
  /** Ids of the two men. */
  readonly first: string;
  readonly second: string;
  readonly name: string;
  /** `said`: whether it was, or given up. */
  readonly onClose: (said: boolean) => void;
};

/** "Two different men", with the reason, without leaving the item: it stands for ever and excludes the candidate. */
export function OtherManForm({ first, second, name, onClose }: OtherManFormProps) {
  const text = useText();
  const toasts = useToasts();
  const register = useCommandRegister();
  const catalogue = useCatalogue();
  const actionText = useActionText();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const say = async () => {
    const done = await markDistinct(catalogue, { first, second, reason: reason.trim() });
    if (!done.ok) return setProblem(actionText(done.failure));
    rememberReason(catalogue, reason).catch(() => undefined);
    toasts.done(text('review.distinct.done', { name }), () => register.run('undo'));
    onClose(true);
  };
  return (
    <TaskForm verb={text('review.distinct')} onDo={() => void say()} onGiveUp={() => onClose(false)}>
      <ReasonField
        label={text('review.distinct.reason', { name })}
        value={reason}
        onChange={(words) => {
          setReason(words);
          setProblem(null);
        }}
        onEnter={() => void say()}
        problem={problem}
        autoFocus
      />
    </TaskForm>
  );
}
