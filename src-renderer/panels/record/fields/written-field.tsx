import { useMessageText } from '../../../text/use-message';
import { useText } from '../../../text/use-text';
import { TextField } from '../../../ui/text-field';
import { type FieldProps, problemOf } from './field-props';

/** The value letter for letter, as the document has it. */
export function WrittenField({ draft, onDraft, problems, autoFocus, lang }: FieldProps & { readonly lang?: string }) {
  const text = useText();
  const say = useMessageText();
  return (
    <TextField
      label={text(draft.type === 'name' ? 'record.writtenName' : 'record.written')}
      written
      isRequired
      autoFocus={autoFocus}
      value={draft.written}
      onChange={(written) => onDraft({ ...draft, written })}
      problem={problemOf(problems, 'written', say)}
      {...(lang === undefined || lang === '' ? {} : { lang })}
    />
  );
}
