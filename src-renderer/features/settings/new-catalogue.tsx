import { type FormEvent, useState } from 'react';
import { success } from '../../core/result';
import { saveAgent } from '../../data/actions/save-agent';
import { useCatalogues } from '../../panels/shell/catalogues';
import { rememberedPerson } from '../../panels/shell/person';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import styles from './settings.module.css';

export function NewCatalogue() {
  const text = useText();
  const { create } = useCatalogues();
  const [title, setTitle] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  async function make(event: FormEvent) {
    event.preventDefault();
    if (title.trim() === '') return setProblem(text('settings.title-missing'));
    const made = await create({ title: title.trim(), sample: false }, async (catalogue) => {
      const person = rememberedPerson();
      const saved = person.name === '' ? success(undefined) : await saveAgent(catalogue, person);
      return saved.ok ? success(undefined) : saved;
    });
    if (!made.ok) setProblem(text('settings.not-saved', { why: made.failure.why }));
  }

  return (
    <form className={styles.form} onSubmit={make}>
      <TextField label={text('settings.new-title')} value={title} problem={problem} onChange={setTitle} />
      <div className={styles.actions}>
        <Button type="submit">{text('settings.new-catalogue')}</Button>
      </div>
    </form>
  );
}
