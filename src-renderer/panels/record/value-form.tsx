import { type FormEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Citation } from '../../core/model/page';
import type { Result } from '../../core/result';
import type { NewAssertion } from '../../data/actions/shared';
import type { ActionFailure } from '../../data/failures';
import type { Proposal } from '../../data/queries/what-rests-on';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import looks from '../../ui/looks.module.css';
import { TextField } from '../../ui/text-field';
import { CitationField } from '../citation/citation-field';
import { useReading } from '../citation/reading';
import { AtSave } from '../evidence/at-save';
import { keepDraft, keptDraft } from './draft/drafts';
import { type DraftProblem, readDraft } from './draft/read-draft';
import { isUntouched, type ValueDraft } from './draft/value-draft';
import { MoreFields } from './fields/more-fields';
import { ValueFields } from './fields/value-fields';
import styles from './form.module.css';
import { RefusedNotice } from './refused-notice';
import { takeUp } from './take-up';
import { useActionText } from './use-action-text';
import { useDraftCitation } from './use-draft-citation';
import { useRefusalFocus } from './use-refusal-focus';

type ValueFormProps = {
  readonly initial: ValueDraft;
  /** A correction keeps the citation of what it corrects and asks why. */
  readonly correcting?: { readonly citation: Citation | undefined };
  /** Where the value is read, when that was shown before it is typed; else it is the open page. */
  readonly citing?: Citation;
  /** Where what is typed is kept until it is saved or given up (draft/drafts). */
  readonly draftKey: string;
  /** How often this form, already open, was asked for again. */
  readonly askedAgain?: number;
  readonly onSave: (assertion: NewAssertion, reason: string) => Promise<Result<unknown, ActionFailure>>;
  readonly onClose: () => void;
  /** What keeping the value would be, so that what it contradicts or leaves without ground is said beside Save. */
  readonly proposalOf?: ((assertion: NewAssertion) => Proposal) | undefined;
};

/** One value being added or corrected, in its place in the record. Enter keeps it, Escape leaves an untouched form. */
export function ValueForm({ initial, correcting, citing, draftKey, askedAgain = 0, onSave, onClose, proposalOf }: ValueFormProps) {
  const text = useText();
  const actionText = useActionText();
  const { sites } = useReading();
  const [restored] = useState(() => keptDraft(draftKey));
  const [start] = useState(initial);
  const [draft, setDraft] = useState(restored?.values.value ?? initial);
  const [reason, setReason] = useState(() => restored?.reason ?? text('record.typingError'));
  const [reasonMissing, setReasonMissing] = useState(false);
  const [problems, setProblems] = useState<readonly DraftProblem[]>([]);
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { citation, setCitation, pin } = useDraftCitation(restored ?? correcting ?? (citing === undefined ? undefined : { citation: citing }));
  const form = useRef<HTMLFormElement>(null);
  const refusal = useRefusalFocus(form);
  const untouched = correcting === undefined ? isUntouched(draft) : JSON.stringify(draft) === JSON.stringify(start);
  useEffect(() => {
    keepDraft(draftKey, untouched ? null : { values: { value: draft }, citation, reason });
  }, [draftKey, untouched, draft, citation, reason]);
  // After the first field has taken the focus, which scrolls to itself alone.
  useEffect(() => {
    if (restored !== undefined) return;
    const frame = requestAnimationFrame(() => form.current?.scrollIntoView({ block: 'nearest' }));
    return () => cancelAnimationFrame(frame);
  }, [restored]);
  useEffect(() => {
    if (askedAgain > 0) takeUp(form.current);
  }, [askedAgain]);
  const property = text(`properties.${draft.property}`);
  const asked = useRef(proposalOf);
  asked.current = proposalOf;
  const proposal = useMemo(() => {
    const read = untouched ? undefined : readDraft(draft, (id) => sites.get(id));
    return read?.ok === true ? (asked.current?.({ ...read.value, citation }) ?? null) : null;
  }, [untouched, draft, citation, sites]);

  const change = (next: ValueDraft) => {
    pin();
    setProblems([]);
    setRefused(null);
    setDraft(next);
  };
  const close = () => {
    keepDraft(draftKey, null);
    onClose();
  };
  const refuse = (why: string | null) => {
    setRefused(why);
    refusal();
  };
  const save = async (): Promise<void> => {
    if (busy) return;
    const read = readDraft(draft, (id) => sites.get(id));
    if (!read.ok) {
      setProblems(read.failure);
      return refuse(null);
    }
    if (correcting !== undefined && reason.trim() === '') {
      setReasonMissing(true);
      return refuse(text('record.failure.reason-required'));
    }
    setBusy(true);
    const saved = await onSave({ ...read.value, citation }, reason.trim());
    setBusy(false);
    if (saved.ok) close();
    else refuse(actionText(saved.failure));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented && untouched) close();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void save();
    }
  };
  const fields = { draft, onDraft: change, problems, autoFocus: restored === undefined };
  return (
    <form
      ref={form}
      className={looks.form}
      onSubmit={submit}
      onKeyDown={onKeyDown}
      aria-label={property}
      data-keyboard-guest=""
      data-restored={restored === undefined ? undefined : ''}
      noValidate
    >
      <h3 className={styles.heading}>{correcting === undefined ? property : text('record.correcting', { property })}</h3>
      {restored === undefined ? null : <p className={looks.muted}>{text('record.restored')}</p>}
      <ValueFields {...fields} sites={sites} />
      <CitationField citation={citation} onCitation={setCitation} />
      <MoreFields {...fields} />
      {correcting === undefined ? null : (
        <TextField
          label={text('record.reason')}
          isRequired
          value={reason}
          onChange={(next) => {
            setReasonMissing(false);
            setReason(next);
          }}
          problem={reasonMissing ? text('record.failure.reason-required') : null}
        />
      )}
      {proposal === null ? null : <AtSave proposal={proposal} />}
      <RefusedNotice problems={problems} refused={refused} />
      <div className={looks.actions}>
        <Button type="submit" kind="primary" isDisabled={busy}>
          {text('ui.save')}
        </Button>
        <Button onPress={close}>{text('ui.cancel')}</Button>
      </div>
    </form>
  );
}
