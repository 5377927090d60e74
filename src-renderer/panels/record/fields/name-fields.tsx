import { nameFormTypes } from '../../../core/model/assertion';
import { useText } from '../../../text/use-text';
import looks from '../../../ui/looks.module.css';
import { Select } from '../../../ui/select';
import { mixedScriptWords, nameLanguages } from '../draft/guesses';
import { languageOf } from '../draft/value-draft';
import styles from '../form.module.css';
import type { FieldProps } from './field-props';
import { WrittenField } from './written-field';

/** A name as written, how it came to be written and in which language; the guess is shown as one. */
export function NameFields(props: FieldProps) {
  const { draft, onDraft } = props;
  const text = useText();
  const language = languageOf(draft);
  const mixed = mixedScriptWords(draft.written);
  const known: readonly string[] = nameLanguages;
  const languages = [...known, ...(language === '' || known.includes(language) ? [] : [language])];
  return (
    <>
      <WrittenField {...props} lang={language} />
      {mixed.length === 0 ? null : <p className={looks.muted}>{text('record.mixed', { words: mixed.join(', ') })}</p>}
      <div className={styles.pair}>
        <Select
          label={text('record.form')}
          value={draft.form}
          placeholder={text('record.formUnknown')}
          choices={nameFormTypes.map((id) => ({ id, label: text(`properties.form.${id}`) }))}
          onChange={(form) => onDraft({ ...draft, form })}
        />
        <Select
          label={text('record.language')}
          value={language === '' ? null : language}
          placeholder={text('record.languageUnknown')}
          help={draft.language === null && language !== '' ? text('record.languageGuessed') : undefined}
          choices={languages.map((id) => ({ id, label: languageName(id, text) }))}
          onChange={(chosen) => onDraft({ ...draft, language: chosen })}
        />
      </div>
    </>
  );
}

/** The name of a language tag in words; a tag nobody offered stays as it is. */
export function languageName(tag: string, text: ReturnType<typeof useText>): string {
  const known: readonly string[] = nameLanguages;
  return known.includes(tag) ? text(`record.tongue.${tag}`) : tag;
}
