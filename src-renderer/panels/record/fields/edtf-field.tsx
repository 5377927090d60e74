import { readDate } from '../../../core/dates/read';
import { dateInWords } from '../../../core/dates/words';
import { useMessageText } from '../../../text/use-message';
import { useText } from '../../../text/use-text';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/text-field';
import { partOf, withPart } from '../draft/value-draft';
import styles from '../form.module.css';
import { type FieldProps, problemOf } from './field-props';

/**
 * A date in EDTF with its plain words beside it. A text that is none is refused with the form it may have meant as a
 * button; the program never puts it in by itself.
 */
export function EdtfField({ draft, onDraft, problems, part, isRequired = false }: FieldProps & { readonly part: string; readonly isRequired?: boolean }) {
  const text = useText();
  const say = useMessageText();
  const typed = partOf(draft, part);
  const source = typed.trim() === '' && part === 'edtf' ? draft.written : typed;
  const reading = source.trim() === '' ? null : readDate(source);
  const refused = reading !== null && !reading.ok ? reading.failure : null;
  return (
    <div className={styles.stack}>
      <TextField
        label={text(part === 'edtf' ? 'record.edtf' : `record.part.${draft.type}.${part}`)}
        isRequired={isRequired}
        value={typed}
        onChange={(value) => onDraft(withPart(draft, part, value))}
        problem={refused === null ? problemOf(problems, part, say) : say(refused.hint)}
        help={reading?.ok === true ? say(dateInWords(reading.value.edtf)) : undefined}
      />
      {refused === null || refused.proposals.length === 0 ? null : (
        <div className={styles.proposals}>
          {refused.proposals.map((edtf) => (
            <Button key={edtf} size="small" icon="check" onPress={() => onDraft(withPart(draft, part, edtf))}>
              <span className={styles.code}>{edtf}</span> {say(dateInWords(edtf))}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
