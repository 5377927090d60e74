import { useState } from 'react';
import { useText } from '../../../text/use-text';
import { Checkbox } from '../../../ui/checkbox';
import { Disclosure } from '../../../ui/disclosure';
import looks from '../../../ui/looks.module.css';
import { Select } from '../../../ui/select';
import { TextField } from '../../../ui/text-field';
import { withPart } from '../draft/value-draft';
import styles from '../form.module.css';
import type { FieldProps } from './field-props';
import { PartField } from './part-field';

const nameParts = ['surname', 'given', 'patronymic', 'clan'] as const;
const calendars = ['gregorian', 'julian'] as const;
const qualifiers = ['self-declared', 'age-derived'] as const;

/** What can be said of any reading, and the parts of a value that are seldom known. */
export function MoreFields(props: FieldProps) {
  const { draft, onDraft } = props;
  const text = useText();
  const [open, setOpen] = useState(draft.reader !== '' || draft.remarks !== '' || nameParts.some((part) => (draft.parts[part] ?? '') !== ''));
  return (
    <>
      <Checkbox isSelected={draft.doubtful} onChange={(doubtful) => onDraft({ ...draft, doubtful })}>
        {text('record.doubtful')}
      </Checkbox>
      <Disclosure heading={text('record.more')} level={4} isOpen={open} onChange={setOpen}>
        <div className={styles.stack}>
          {draft.type === 'name' ? (
            <>
              <p className={looks.muted}>{text('record.partsHelp')}</p>
              <div className={styles.pair}>
                {nameParts.map((part) => (
                  <PartField key={part} {...props} part={part} />
                ))}
              </div>
            </>
          ) : null}
          {draft.type === 'text' ? <PartField {...props} part="text" /> : null}
          {draft.type === 'date' ? (
            <div className={styles.pair}>
              <Select
                label={text('record.qualifier')}
                placeholder={text('record.unsaid')}
                choices={qualifiers.map((id) => ({ id, label: text(`record.qualifier.${id}`) }))}
                value={qualifiers.find((id) => id === draft.parts.qualifier) ?? null}
                onChange={(qualifier) => onDraft(withPart(draft, 'qualifier', qualifier))}
              />
              <Select
                label={text('record.calendar')}
                placeholder={text('record.unsaid')}
                choices={calendars.map((id) => ({ id, label: text(`record.calendar.${id}`) }))}
                value={calendars.find((id) => id === draft.parts.calendar) ?? null}
                onChange={(calendar) => onDraft(withPart(draft, 'calendar', calendar))}
              />
            </div>
          ) : null}
          <div className={styles.pair}>
            <TextField
              label={text('record.reader')}
              help={text('record.readerHelp')}
              value={draft.reader}
              onChange={(reader) => onDraft({ ...draft, reader })}
            />
            <TextField label={text('record.remarks')} value={draft.remarks} onChange={(remarks) => onDraft({ ...draft, remarks })} />
          </div>
        </div>
      </Disclosure>
    </>
  );
}
