import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Citation } from '../../core/model/page';
import type { Result } from '../../core/result';
import type { NewAssertion } from '../../data/actions/shared';
import type { ActionFailure } from '../../data/failures';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { CitationField } from '../citation/citation-field';
import { useReading } from '../citation/reading';
import { type DraftProblem, readDraft } from './draft/read-draft';
import { isUntouched, type ValueDraft } from './draft/value-draft';
import { MoreFields } from './fields/more-fields';
import { ValueFields } from './fields/value-fields';
import styles from './form.module.css';
import { useActionText } from './use-action-text';
import { useDraftCitation } from './use-draft-citation';

export type ValueFormProps = {
  readonly initial: ValueDraft;
  /** A correction keeps the citation of what it corrects and asks why. */
  readonly correcting?: { readonly citation: Citation | undefined };
  readonly onSave: (assertion: NewAssertion, reason: string) => Promise<Result<unknown, ActionFailure>>;
  readonly onClose: () => void;
};

/** One value being added or corrected, in its place in the record. Enter keeps it, Escape leaves an untouched form. */
export function ValueForm({ initial, correcting, onSave, onClose }: ValueFormProps) {
  const text = useText();
  const actionText = useActionText();
  const { sites } = useReading();
  const [draft, setDraft] = useState(initial);
  const [reason, setReason] = useState(() => text('record.typingError'));
  const [problems, setProblems] = useState<readonly DraftProblem[]>([]);
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { citation, setCitation, pin } = useDraftCitation(correcting);
  const form = useRef<HTMLFormElement>(null);
  // After the first field has taken the focus, which scrolls to itself alone.
  useEffect(() => {
    const frame = requestAnimationFrame(() => form.current?.scrollIntoView({ block: 'nearest' }));
    return () => cancelAnimationFrame(frame);
  }, []);
  const property = text(`properties.${draft.property}`);

  const change = (next: ValueDraft) => {
    pin();
    setProblems([]);
    setDraft(next);
  };
  const save = async (): Promise<void> => {
    if (busy) return;
    const read = readDraft(draft, (id) => sites.get(id));
    if (!read.ok) return setProblems(read.failure);
    if (correcting !== undefined && reason.trim() === '') return setRefused(text('record.failure.reason-required'));
    setBusy(true);
    const saved = await onSave({ ...read.value, citation }, reason.trim());
    setBusy(false);
    if (saved.ok) onClose();
    else setRefused(actionText(saved.failure));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented && isUntouched(draft)) onClose();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void save();
    }
  };
  const fields = { draft, onDraft: change, problems, autoFocus: true };
  return (
    <form ref={form} className={styles.form} onSubmit={submit} onKeyDown={onKeyDown} aria-label={property} noValidate>
      <h3 className={styles.heading}>{correcting === undefined ? property : text('record.correcting', { property })}</h3>
      <ValueFields {...fields} sites={sites} />
      <CitationField citation={citation} onCitation={setCitation} />
      <MoreFields {...fields} />
      {correcting === undefined ? null : <TextField label={text('record.reason')} isRequired value={reason} onChange={setReason} />}
      {refused === null ? null : <Notice kind="error">{refused}</Notice>}
      <div className={styles.actions}>
        <Button type="submit" kind="primary" isDisabled={busy}>
          {text('ui.save')}
        </Button>
        <Button onPress={onClose}>{text('ui.cancel')}</Button>
      </div>
    </form>
  );
}
