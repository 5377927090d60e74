import { useState } from 'react';
import { missingFields } from '../../core/provenance/missing';
import type { DocumentRow } from '../../data/rows';
import { useText } from '../../text/use-text';
import { classes } from '../../ui/classes';
import { Disclosure } from '../../ui/disclosure';
import { Icon } from '../../ui/icon';
import looks from '../../ui/looks.module.css';
import { Notice } from '../../ui/notice';
import { SourceActions } from '../evidence/source-actions';
import { useCatalogue } from '../shell/catalogue';
import { useRemembered } from '../shell/remembered';
import { useCarryOver } from './carried';
import { CarriedNote } from './carried-note';
import { CarryOverOffer } from './carry-over-offer';
import { CitationLine } from './citation-line';
import { commonValue } from './common-values';
import { type FieldGroup, orderedFields, type ProvenanceFieldEntry } from './fields';
import { labelOf } from './missing-words';
import styles from './provenance-editor.module.css';
import { ProvenanceField } from './provenance-field';
import { SiteField } from './site-field';
import { useSaveFields } from './use-save-fields';
import { useSites } from './use-sites';

const groups: readonly FieldGroup[] = ['place', 'document', 'consulted', 'rights'];

/** Site, then what it requires, then the rest folded; the citation as it stands below them all. */
export function ProvenanceForm({ documents, page }: { readonly documents: readonly DocumentRow[]; readonly page?: number | undefined }) {
  const text = useText();
  const catalogue = useCatalogue();
  const sites = useSites();
  const saving = useSaveFields(documents);
  const carry = useCarryOver(documents);
  const [open, setOpen] = useRemembered<{ readonly [group: string]: boolean }>('provenance.open', {});
  // What a site requires stays first also when it has been filled in.
  const [today] = useState(() => new Date(catalogue.now()).toISOString().slice(0, 10));
  const storedSite = commonValue(documents, 'site');
  const site = sites.get(storedSite.same ? storedSite.value : '');
  const { first, rest } = orderedFields(site?.requiredFields ?? []);
  const missing = [...new Set(documents.flatMap(({ fields }) => missingFields(fields, sites.get(fields.site ?? ''))))];
  const [only] = documents;

  const store = (entry: ProvenanceFieldEntry, value: string) => {
    carry.mark(entry.name === 'coteAsWritten' ? ['coteAsWritten', 'cote'] : [entry.name], false);
    if (entry.shape === 'cote') saving.saveCote(value, sites);
    // A choice is taken back by null: its words know no empty one.
    else saving.save({ [entry.name]: value === '' && entry.shape === 'choice' ? null : value.trim() });
  };
  const field = (entry: ProvenanceFieldEntry) => (
    <div key={entry.name}>
      <ProvenanceField
        entry={entry}
        stored={commonValue(documents, entry.name)}
        isRequired={site?.requiredFields.includes(entry.name) === true}
        store={(value) => store(entry, value)}
        site={site}
        today={today}
      />
      {carry.carried.has(entry.name) ? <CarriedNote field={labelOf(entry.name, text)} onDrop={() => store(entry, '')} /> : null}
    </div>
  );

  return (
    <div className={styles.editor}>
      <div className={classes(looks.scrolled, styles.fields)}>
        {documents.length > 1 ? <p className={styles.many}>{text('provenance-editor.many', { count: documents.length })}</p> : null}
        {saving.problem === null ? null : <Notice kind="error">{saving.problem}</Notice>}
        <CarryOverOffer
          carry={carry}
          sites={sites}
          onTake={() => {
            saving.save(carry.fields);
            carry.mark(Object.keys(carry.fields), true);
          }}
        />
        <SiteField
          stored={storedSite}
          sites={sites}
          onSite={(next) => {
            carry.mark(['site'], false);
            saving.saveSite(next);
          }}
        />
        {carry.carried.has('site') ? (
          <CarriedNote
            field={text('provenance.field.site')}
            onDrop={() => {
              carry.mark(['site'], false);
              saving.save({ site: '' });
            }}
          />
        ) : null}
        {site === undefined || missing.length === 0 ? null : (
          <p className={styles.missing} role="status">
            <Icon name="warning" />
            {text('provenance-editor.missing', { fields: missing.map((slug) => labelOf(slug, text)).join(', ') })}
          </p>
        )}
        {first.map(field)}
        {groups.map((group) => {
          const entries = rest.filter((entry) => entry.group === group);
          return entries.length === 0 ? null : (
            <Disclosure
              key={group}
              heading={text(`provenance-editor.group.${group}`)}
              isOpen={open[group] === true}
              onChange={(isOpen) => setOpen({ ...open, [group]: isOpen })}
            >
              <div className={styles.folded}>{entries.map(field)}</div>
            </Disclosure>
          );
        })}
        {documents.length === 1 && only !== undefined ? <SourceActions document={only} /> : null}
      </div>
      {documents.length === 1 && only !== undefined ? <CitationLine fields={only.fields} page={page} /> : null}
    </div>
  );
}
