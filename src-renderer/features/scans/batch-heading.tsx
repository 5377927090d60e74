import { useFormats } from '../../text/use-formats';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import styles from './inbox.module.css';
import type { WaitingBatch } from './waiting-document';

/** When the documents came, how many still wait, and the one press that selects them all. */
export function BatchHeading({ batch, onSelect }: { readonly batch: WaitingBatch; readonly onSelect: () => void }) {
  const text = useText();
  const { dateTime } = useFormats();
  const kind = batch.label === 'import-scan' ? 'import' : batch.label === 'split-document' ? 'split' : 'other';
  return (
    <div className={styles.batch}>
      <h2 className={styles.batchName}>{text(`scans.batch.${kind}`, { when: dateTime(batch.wall) })}</h2>
      <span className={styles.batchCount}>{text('scans.documents', { count: batch.documents.length })}</span>
      <Button size="small" onPress={onSelect}>
        {text('scans.batch.select', { count: batch.documents.length })}
      </Button>
    </div>
  );
}
