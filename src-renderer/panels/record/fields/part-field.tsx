import { useMessageText } from '../../../text/use-message';
import { useText } from '../../../text/use-text';
import { TextField } from '../../../ui/text-field';
import { partOf, withPart } from '../draft/value-draft';
import { type FieldProps, problemOf } from './field-props';

/** One part of the normalised value; shows what the text as written says until the person says otherwise. */
export function PartField({ draft, onDraft, problems, part, isRequired = false }: FieldProps & { readonly part: string; readonly isRequired?: boolean }) {
  const text = useText();
  const say = useMessageText();
  return (
    <TextField
      label={text(`record.part.${draft.type}.${part}`)}
      isRequired={isRequired}
      value={partOf(draft, part)}
      onChange={(value) => onDraft(withPart(draft, part, value))}
      problem={problemOf(problems, part, say)}
    />
  );
}
