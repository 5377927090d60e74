import { type FormEvent, useState } from 'react';
import { describeDocument } from '../../data/actions/describe-document';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import looks from '../../ui/looks.module.css';
import { TextField } from '../../ui/text-field';
import { useCatalogue } from '../shell/catalogue';

/** Who made a document, asked where it is missed: without it nobody can say that two sources are independent. */
export function CreatingBodyForm({ document, label, onClose }: { readonly document: string; readonly label: string; readonly onClose: () => void }) {
  const text = useText();
  const catalogue = useCatalogue();
  const [body, setBody] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (body.trim() === '') return setProblem(text('evidence.bodyEmpty'));
    const saved = await describeDocument(catalogue, { document, fields: { creatingBody: body.trim() } });
    if (saved.ok) onClose();
    else setProblem(text('evidence.notWritten', { why: saved.failure.why }));
  };
  return (
    <form
      className={looks.smallForm}
      aria-label={text('evidence.nameBody', { document: label })}
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        onClose();
      }}
      noValidate
    >
      <TextField
        label={text('provenance-editor.field.creatingBody')}
        autoFocus
        value={body}
        onChange={setBody}
        help={text('evidence.bodyHelp', { document: label })}
        problem={problem}
      />
      <div className={looks.actions}>
        <Button type="submit" kind="primary" size="small">
          {text('ui.save')}
        </Button>
        <Button size="small" onPress={onClose}>
          {text('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}
