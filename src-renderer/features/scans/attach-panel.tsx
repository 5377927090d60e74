import { useState } from 'react';
import { useActionFailureText } from '../../panels/provenance/action-failure';
import { useCatalogue } from '../../panels/shell/catalogue';
import { useToasts } from '../../panels/shell/toasts';
import { useText } from '../../text/use-text';
import { Checkbox } from '../../ui/checkbox';
import { classes } from '../../ui/classes';
import looks from '../../ui/looks.module.css';
import { Notice } from '../../ui/notice';
import { fileDocuments, type Recipient } from './file-documents';
import styles from './inbox.module.css';
import { ManSearch } from './man-search';
import { undoBatch } from './undo-batch';

/** Attaches the selected documents to a man, as one dossier unless told otherwise; choosing him does it. */
export function AttachPanel({ documents, onDone }: { readonly documents: readonly string[]; readonly onDone: () => void }) {
  const text = useText();
  const catalogue = useCatalogue();
  const toasts = useToasts();
  const failureText = useActionFailureText();
  const [group, setGroup] = useState(true);
  const [cited, setCited] = useState(true);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function attach(to: Recipient, name: string) {
    setBusy(true);
    setProblem(null);
    const filed = await fileDocuments(catalogue, { documents, to, group });
    setBusy(false);
    if (!filed.ok) return setProblem(failureText(filed.failure));
    toasts.done(text('scans.attached', { count: documents.length, name }), () => void undoBatch(catalogue, filed.value.batch));
    onDone();
  }

  return (
    <div className={classes(looks.scrolled, styles.panelBody)}>
      <p className={styles.say}>{text('scans.attach.what', { count: documents.length })}</p>
      {problem === null ? null : <Notice kind="error">{problem}</Notice>}
      <ManSearch
        isDisabled={busy || documents.length === 0}
        onMan={(man) => void attach({ soldier: man.id }, man.name === '' ? text('app.no-name') : man.name)}
        onNew={(name) => void attach({ name, cited }, name)}
      />
      {documents.length > 1 ? (
        <Checkbox isSelected={group} onChange={setGroup}>
          {text('scans.attach.group')}
        </Checkbox>
      ) : null}
      <Checkbox isSelected={cited} onChange={setCited}>
        {text('scans.attach.cited')}
      </Checkbox>
    </div>
  );
}
