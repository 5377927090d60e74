import { useState } from 'react';
import { readDate } from '../../core/dates/read';
import { dateInWords } from '../../core/dates/words';
import type { Message } from '../../core/message';
import type { Site } from '../../core/model/others';
import { normaliseCote } from '../../core/provenance/cote';
import { useMessageText } from '../../text/use-message';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Select } from '../../ui/select';
import { TextArea, TextField } from '../../ui/text-field';
import type { CommonValue } from './common-values';
import type { ProvenanceFieldEntry } from './fields';
import styles from './provenance-editor.module.css';
import { useDraft } from './use-draft';

type ProvenanceFieldProps = {
  readonly entry: ProvenanceFieldEntry;
  readonly stored: CommonValue;
  readonly isRequired: boolean;
  readonly store: (value: string) => void;
  /** Of all documents; absent when they have none or different ones. */
  readonly site: Site | undefined;
  /** ISO 8601 day of today. */
  readonly today: string;
};

/** One field of the form in the shape of what it holds. */
export function ProvenanceField(props: ProvenanceFieldProps) {
  switch (props.entry.shape) {
    case 'choice':
      return <ChoiceField {...props} />;
    case 'cote':
      return <CoteField {...props} />;
    case 'edtf':
    case 'day':
      return <DateField {...props} />;
    default:
      return <PlainField {...props} />;
  }
}

/** What every box says of itself. */
function useCommon({ entry, stored, isRequired }: ProvenanceFieldProps) {
  const text = useText();
  return { label: text(entry.labelKey), isRequired, ...(stored.same ? {} : { placeholder: text('provenance-editor.different') }) };
}

function PlainField(props: ProvenanceFieldProps) {
  const common = useCommon(props);
  const draft = useDraft(props.stored, props.store);
  const box = { ...common, value: draft.shown, onChange: draft.type, onBlur: draft.leave };
  return props.entry.shape === 'long' ? <TextArea {...box} rows={2} /> : <TextField {...box} type={props.entry.shape === 'url' ? 'url' : 'text'} />;
}

const nothing = 'none';

function ChoiceField(props: ProvenanceFieldProps) {
  const text = useText();
  const { label, isRequired, placeholder } = useCommon(props);
  const choices = [
    { id: nothing, label: text('provenance-editor.unsaid') },
    ...(props.entry.choices ?? []).map(({ value, labelKey }) => ({ id: value, label: text(labelKey) })),
  ];
  const value = props.stored.same && props.stored.value !== '' ? props.stored.value : null;
  return (
    <Select
      label={label}
      isRequired={isRequired}
      choices={choices}
      value={value}
      placeholder={placeholder ?? text('provenance-editor.unsaid')}
      onChange={(next) => props.store(next === nothing ? '' : next)}
    />
  );
}

/** As written in the box, the normal form below it as it is typed; a warning never blocks (domain.md §6, task 3). */
function CoteField(props: ProvenanceFieldProps) {
  const text = useText();
  const say = useMessageText();
  const common = useCommon(props);
  const draft = useDraft(props.stored, props.store);
  const { site } = props;
  const { normalised, warnings } = normaliseCote(site?.id ?? '', draft.shown, site?.citationForm);
  return (
    <div className={styles.withNotes}>
      <TextField
        {...common}
        written
        value={draft.shown}
        onChange={draft.type}
        onBlur={draft.leave}
        help={
          draft.shown.trim() === '' ? undefined : site === undefined ? (
            text('provenance-editor.coteNeedsSite')
          ) : (
            <>
              {text('provenance-editor.normalised')} <strong className={styles.normalised}>{normalised}</strong>
            </>
          )
        }
      />
      {warnings.map((warning) => (
        <Warning key={warning.key} message={say(warning)} />
      ))}
    </div>
  );
}

function Warning({ message }: { readonly message: string }) {
  return (
    <p className={styles.warning} role="status">
      <Icon name="warning" />
      {message}
    </p>
  );
}

type Refusal = { readonly hint: Message; readonly proposals: readonly string[] };
const wholeDay = /^\d{4}-\d{2}-\d{2}$/u;

/** EDTF in the box, plain words below; what is no date is said with the form it may have meant, and not stored until it is one. */
function DateField(props: ProvenanceFieldProps) {
  const text = useText();
  const say = useMessageText();
  const common = useCommon(props);
  const { entry, store, today } = props;
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const draft = useDraft(props.stored, (typed) => {
    const read = typed.trim() === '' ? null : readDate(typed);
    const edtf = read === null ? '' : read.ok ? read.value.edtf : null;
    const fits = edtf === '' || (edtf !== null && (entry.shape === 'edtf' || wholeDay.test(edtf)));
    setRefusal(fits ? null : read?.ok === false ? read.failure : { hint: { key: 'provenance-editor.dayNeeded', values: {} }, proposals: [] });
    if (fits && edtf !== null) store(edtf);
  });
  const proposals = (refusal?.proposals ?? []).filter((proposal) => entry.shape === 'edtf' || wholeDay.test(proposal));
  const choose = (edtf: string) => {
    setRefusal(null);
    draft.type(edtf);
    store(edtf);
  };
  const read = readDate(draft.shown);
  return (
    <div className={styles.withNotes}>
      <TextField
        {...common}
        value={draft.shown}
        onChange={(typed) => {
          setRefusal(null);
          draft.type(typed);
        }}
        onBlur={draft.leave}
        problem={refusal === null ? null : say(refusal.hint)}
        help={read.ok ? say(dateInWords(read.value.edtf)) : entry.shape === 'edtf' ? text('provenance-editor.dateHelp') : text('provenance-editor.dayHelp')}
      />
      {proposals.length > 0 || (entry.name === 'consultedOn' && draft.shown === '') ? (
        <div className={styles.proposals}>
          {proposals.map((proposal) => (
            <Button key={proposal} size="small" onPress={() => choose(proposal)}>
              {`${proposal} (${say(dateInWords(proposal))})`}
            </Button>
          ))}
          {entry.name === 'consultedOn' && draft.shown === '' ? (
            <Button size="small" onPress={() => choose(today)}>
              {text('provenance-editor.today')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
