import { type FormEvent, useState } from 'react';
import { type Site, siteTypes } from '../../core/model/others';
import { citationForms } from '../../core/provenance/citation';
import { type AddSiteInput, addSite } from '../../data/actions/add-site';
import { editSite } from '../../data/actions/edit-site';
import { useCatalogue } from '../../panels/shell/catalogue';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Notice } from '../../ui/notice';
import { RadioGroup } from '../../ui/radio-group';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import styles from './settings.module.css';
import { siteFields } from './site-fields';

const blank: AddSiteInput = { type: 'repository', name: '', shortName: '', city: '', requiredFields: ['coteAsWritten'], citationForm: 'plain' };

export function SiteForm({ site, onDone }: { readonly site: Site | null; readonly onDone: () => void }) {
  const text = useText();
  const catalogue = useCatalogue();
  const [fields, setFields] = useState<AddSiteInput>(site ?? blank);
  const [problem, setProblem] = useState<string | null>(null);
  const change = (parts: Partial<AddSiteInput>) => setFields({ ...fields, ...parts });

  async function save(event: FormEvent) {
    event.preventDefault();
    if (fields.name.trim() === '') return setProblem(text('settings.site-name-missing'));
    const { type, name, city, requiredFields, citationForm } = fields;
    const input: AddSiteInput = {
      type,
      name,
      shortName: fields.shortName.trim() === '' ? name : fields.shortName,
      requiredFields,
      citationForm,
      ...(city === undefined ? {} : { city }),
    };
    const saved = site === null ? await addSite(catalogue, input) : await editSite(catalogue, { site: site.id, fields: input });
    if (!saved.ok && saved.failure.why !== 'nothing-to-do') return setProblem(text('settings.not-saved', { why: saved.failure.why }));
    onDone();
  }

  return (
    <form className={`${styles.form} ${styles.card}`} onSubmit={save}>
      <RadioGroup
        label={text('settings.site-type')}
        orientation="horizontal"
        choices={siteTypes.map((id) => ({ id, label: text(`settings.site-type.${id}`) }))}
        value={fields.type}
        onChange={(type) => change({ type })}
      />
      <div className={styles.pair}>
        <TextField autoFocus isRequired label={text('settings.site-name')} value={fields.name} onChange={(name) => change({ name })} />
        <TextField
          label={text('settings.site-short-name')}
          help={text('settings.site-short-name-why')}
          value={fields.shortName}
          onChange={(shortName) => change({ shortName })}
        />
        <TextField label={text('settings.site-city')} value={fields.city ?? ''} onChange={(city) => change({ city })} />
        <Select
          label={text('settings.citation-form')}
          choices={citationForms.map((id) => ({ id, label: text(`settings.citation-form.${id}`) }))}
          value={citationForms.find((form) => form === fields.citationForm) ?? null}
          onChange={(citationForm) => change({ citationForm })}
        />
      </div>
      <fieldset>
        <legend className={styles.muted}>{text('settings.required-fields')}</legend>
        <div className={styles.checks}>
          {siteFields.map((slug) => (
            <Checkbox
              key={slug}
              isSelected={fields.requiredFields.includes(slug)}
              onChange={(on) => change({ requiredFields: siteFields.filter((other) => (other === slug ? on : fields.requiredFields.includes(other))) })}
            >
              {text(`settings.field.${slug}`)}
            </Checkbox>
          ))}
        </div>
      </fieldset>
      {problem === null ? null : <Notice kind="error">{problem}</Notice>}
      <div className={styles.actions}>
        <Button kind="primary" type="submit">
          {text('ui.save')}
        </Button>
        <Button onPress={onDone}>{text('ui.cancel')}</Button>
      </div>
    </form>
  );
}
