import type { Document } from '../../core/model/document';
import type { Site } from '../../core/model/others';
import { missingFields } from '../../core/provenance/missing';
import { useFormats } from '../../text/use-formats';
import { useText } from '../../text/use-text';
import { Icon } from '../../ui/icon';
import styles from './citation.module.css';

export type CitationBarProps = {
  readonly document: Document;
  readonly site: Site | undefined;
  /** The citation with the open page; empty when nothing is known of the document. */
  readonly label: string;
  readonly isOpen: boolean;
  /** Opens or closes the provenance beneath. */
  readonly onToggle: () => void;
};

/** Where the open page comes from, in the site's own form, with what is still missing; a press opens the provenance. */
export function CitationBar({ document, site, label, isOpen, onToggle }: CitationBarProps) {
  const text = useText();
  const { list } = useFormats();
  const missing = missingFields(document.fields, site).map((field) => text(`provenance.field.${field}`));
  const conflicts = Object.keys(document.conflicts).length;
  return (
    <div className={styles.bar}>
      <button type="button" className={styles.cited} aria-expanded={isOpen} onClick={onToggle}>
        <Icon name="citation" />
        <span className={styles.heard}>{text('record.provenance')} </span>
        <span className={styles.citedText} title={label}>
          {label === '' ? text('record.noProvenance') : label}
        </span>
        <Icon name={isOpen ? 'chevronDown' : 'chevronUp'} />
      </button>
      {missing.length === 0 ? null : (
        <span className={styles.missing} title={text('record.provenanceMissing', { fields: list(missing) })}>
          <Icon name="warning" />
          {text('record.provenanceIncomplete', { count: missing.length })}
        </span>
      )}
      {conflicts === 0 ? null : (
        <span className={styles.missing}>
          <Icon name="conflict" />
          {text('record.inConflict')}
        </span>
      )}
    </div>
  );
}
