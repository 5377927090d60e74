import { useEffect, useRef } from 'react';
import { ProvenanceEditor } from '../../../panels/provenance/provenance-editor';
import { useText } from '../../../text/use-text';
import { IconButton } from '../../../ui/icon-button';
import styles from './work.module.css';

type ProvenanceSideProps = {
  /** Whose record lies beneath. */
  readonly name: string;
  readonly document: string;
  /** The page shown, as a reader counts; absent for a document of one page. */
  readonly page: number | undefined;
  readonly onClose: () => void;
};

/** Where the open document comes from, laid over the record: the scan keeps its whole height while its cote is read from it. */
export function ProvenanceSide({ name, document, page, onClose }: ProvenanceSideProps) {
  const text = useText();
  const fields = useRef<HTMLFieldSetElement>(null);
  // The record beneath takes no keys meanwhile; the first Tab goes to the first field, not to the way out.
  useEffect(() => fields.current?.focus(), []);
  return (
    <section className={styles.provenance} aria-label={text('record.provenance')} data-keyboard-guest="">
      <header className={styles.provenanceHead}>
        <h1 className={styles.provenanceName}>{name}</h1>
        <h2 className={styles.provenanceName}>{text('record.provenance')}</h2>
        <span className={styles.grow} />
        <IconButton name={text('record.closeProvenance')} icon="close" size="small" onPress={onClose} />
      </header>
      <fieldset ref={fields} className={styles.provenanceFields} aria-label={text('record.provenance')} tabIndex={-1}>
        <ProvenanceEditor documents={[document]} page={page} />
      </fieldset>
    </section>
  );
}
