import { type FormEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { Result } from '../../core/result';
import type { ActionFailure } from '../../data/failures';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import looks from '../../ui/looks.module.css';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import styles from './form.module.css';
import { useActionText } from './use-action-text';
import { useActionsInSight } from './use-actions-in-sight';

type ReasonFormProps = {
  readonly heading: string;
  readonly verb: string;
  /** What is chosen besides the reason. */
  readonly children?: ReactNode;
  /** False where a reason only helps, as for the name shown. */
  readonly isRequired?: boolean;
  readonly help?: string;
  readonly onDone: (reason: string) => Promise<Result<unknown, ActionFailure>>;
  readonly onClose: () => void;
};

/** A small form in place that asks why before something is withdrawn, chosen or settled. */
export function ReasonForm({ heading, verb, children, isRequired = true, help, onDone, onClose }: ReasonFormProps) {
  const text = useText();
  const actionText = useActionText();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const actions = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useActionsInSight(form, actions);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isRequired && reason.trim() === '') return setMissing(true);
    const done = await onDone(reason.trim());
    if (done.ok) onClose();
    else setRefused(actionText(done.failure));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose();
  };
  return (
    <form
      ref={form}
      className={looks.form}
      onSubmit={(event) => void submit(event)}
      onKeyDown={onKeyDown}
      aria-label={heading}
      data-keyboard-guest=""
      noValidate
    >
      <h3 className={styles.heading}>{heading}</h3>
      {children}
      <TextField
        label={text('record.reason')}
        isRequired={isRequired}
        autoFocus
        value={reason}
        onChange={(value) => {
          setMissing(false);
          setReason(value);
        }}
        help={help}
        problem={missing ? text('record.failure.reason-required') : null}
      />
      {refused === null ? null : <Notice kind="error">{refused}</Notice>}
      <div ref={actions} className={looks.actions}>
        <Button type="submit" kind="primary">
          {verb}
        </Button>
        <Button onPress={onClose}>{text('ui.cancel')}</Button>
      </div>
    </form>
  );
}
