import { type FormEvent, useContext, useEffect, useRef, useState } from 'react';
import { propertyOf } from '../../core/properties';
import { failure, type Result, success } from '../../core/result';
import { assertValues } from '../../data/actions/assert-values';
import { createSoldier } from '../../data/actions/create-soldier';
import type { NewAssertion } from '../../data/actions/shared';
import type { ActionFailure } from '../../data/failures';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import looks from '../../ui/looks.module.css';
import { CitationField } from '../citation/citation-field';
import { type Reading, useReading } from '../citation/reading';
import { useCatalogue } from '../shell/catalogue';
import { draftKey, keepDraft, keptDraft } from './draft/drafts';
import { type DraftProblem, readDraft } from './draft/read-draft';
import { isUntouched, newDraft, type ValueDraft } from './draft/value-draft';
import { BurialFields } from './fields/burial-fields';
import { NameFields } from './fields/name-fields';
import styles from './form.module.css';
import { LikelyMen } from './likely-men';
import { RefusedNotice } from './refused-notice';
import { SavedLineContext } from './saved-line';
import { useActionText } from './use-action-text';
import { useDraftCitation } from './use-draft-citation';
import { useRefusalFocus } from './use-refusal-focus';

type FirstValuesProps = {
  /** The record to fill; null makes a new man when the values are kept. */
  readonly soldier: string | null;
  readonly onMade?: (soldier: string) => void;
};

/**
 * The first values of a new record, in one form and one batch: the name as written and, when the open page is a plate or
 * comes from a cemetery, the grave with its war (domain.md §6, task 1).
 */
export function FirstValues({ soldier, onMade }: FirstValuesProps) {
  const text = useText();
  const catalogue = useCatalogue();
  const actionText = useActionText();
  const reading = useReading();
  const { sites } = reading;
  const key = draftKey(catalogue.id, soldier, 'first');
  const [restored, setRestored] = useState(() => keptDraft(key));
  const [typedName, setName] = useState<ValueDraft | null>(restored?.values.name ?? null);
  const [typedBurial, setBurial] = useState<ValueDraft | null>(restored?.values.burial ?? null);
  const [wanted, setWanted] = useState<boolean | null>(restored?.withGrave ?? null);
  const [problems, setProblems] = useState<{ readonly name: readonly DraftProblem[]; readonly burial: readonly DraftProblem[] }>({ name: [], burial: [] });
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { citation, setCitation, pin, unpin } = useDraftCitation(restored);
  const form = useRef<HTMLFormElement>(null);
  const { say } = useContext(SavedLineContext);
  const refusal = useRefusalFocus(form);
  // Until something is typed, the open document says how its names are written and which cemetery it comes from.
  const name = typedName ?? firstDraft('name', reading);
  const burial = typedBurial ?? firstDraft('burial', reading);
  const withGrave = wanted ?? (reading.document?.fields.kind === 'plate' || reading.site?.type === 'cemetery');

  // Once it is kept, nothing of it is a draft any more.
  const done = useRef(false);
  const untouched = (typedName === null || isUntouched(typedName)) && (typedBurial === null || isUntouched(typedBurial));
  useEffect(() => {
    const values = { ...(typedName === null ? {} : { name: typedName }), ...(typedBurial === null ? {} : { burial: typedBurial }) };
    if (!done.current) keepDraft(key, untouched ? null : { values, citation, withGrave });
  }, [key, untouched, typedName, typedBurial, citation, withGrave]);
  const giveUp = () => {
    setName(null);
    setBurial(null);
    setWanted(null);
    setRestored(undefined);
    setProblems({ name: [], burial: [] });
    setRefused(null);
    unpin();
  };

  const keep = async (assertions: readonly NewAssertion[], man: string | null): Promise<Result<string, ActionFailure>> => {
    if (man !== null) {
      const kept = await assertValues(catalogue, { soldier: man, assertions });
      if (kept.ok) say(kept.value.assertions[0] ?? null);
      return kept.ok ? success(man) : failure(kept.failure);
    }
    const made = await createSoldier(catalogue, { assertions, attach: citation === undefined ? [] : [{ document: citation.document }] });
    return made.ok ? success(made.value.soldier) : failure(made.failure);
  };
  /** Keeps what is typed as values of a man; of a new one when none is given. */
  const save = async (man: string | null): Promise<void> => {
    if (busy) return;
    const readName = withGrave && isUntouched(name) ? null : readDraft(name, (id) => sites.get(id));
    const readBurial = withGrave ? readDraft(burial, (id) => sites.get(id)) : null;
    const found = { name: readName?.ok === false ? readName.failure : [], burial: readBurial?.ok === false ? readBurial.failure : [] };
    if (found.name.length + found.burial.length > 0) {
      setProblems(found);
      setRefused(null);
      return refusal();
    }
    const assertions = [readName, readBurial].flatMap((read) => (read?.ok === true ? [{ ...read.value, citation }] : []));
    setBusy(true);
    const kept = await keep(assertions, man);
    setBusy(false);
    if (!kept.ok) {
      setRefused(actionText(kept.failure));
      return refusal();
    }
    done.current = true;
    keepDraft(key, null);
    onMade?.(kept.value);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void save(soldier);
  };
  const change = (set: (draft: ValueDraft) => void) => (draft: ValueDraft) => {
    pin();
    setProblems({ name: [], burial: [] });
    setRefused(null);
    set(draft);
  };
  return (
    <form ref={form} className={looks.form} onSubmit={submit} aria-label={text('record.firstValues')} noValidate>
      <h2 className={styles.heading}>{text('record.firstValues')}</h2>
      {restored === undefined ? null : <p className={looks.muted}>{text('record.restored')}</p>}
      <NameFields draft={name} onDraft={change(setName)} problems={problems.name} autoFocus />
      <Checkbox isSelected={withGrave} onChange={setWanted}>
        {text('record.withGrave')}
      </Checkbox>
      {withGrave ? <BurialFields draft={burial} onDraft={change(setBurial)} problems={problems.burial} autoFocus={false} sites={sites} /> : null}
      <CitationField citation={citation} onCitation={setCitation} />
      <RefusedNotice problems={[...problems.name, ...problems.burial]} refused={refused} />
      <div className={looks.actions}>
        <Button type="submit" kind="primary" isDisabled={busy}>
          {text(soldier === null ? 'record.keepFirst' : 'ui.save')}
        </Button>
        {untouched ? null : <Button onPress={giveUp}>{text('record.giveUp')}</Button>}
        <span className={looks.muted}>{text('record.flaggedFirst')}</span>
      </div>
      {soldier === null && !untouched ? (
        <LikelyMen name={name} burial={withGrave ? burial : null} sites={sites} onTake={(man) => void save(man)} isBusy={busy} />
      ) : null}
    </form>
  );
}

function firstDraft(slug: 'name' | 'burial', { document, site }: Reading): ValueDraft {
  const property = propertyOf(slug);
  if (property === undefined) throw new Error(`the property catalogue has no ${slug}`);
  return newDraft(property, document, site?.type === 'cemetery' ? site.id : undefined);
}
