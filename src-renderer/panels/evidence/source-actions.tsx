import { useState } from 'react';
import { pageRuns } from '../../core/model/page-runs';
import type { Attachment } from '../../core/model/soldier';
import { describeDocument } from '../../data/actions/describe-document';
import { creditDocument } from '../../data/actions/discredit-document';
import type { DocumentRow } from '../../data/rows';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import looks from '../../ui/looks.module.css';
import { Menu, type MenuEntry } from '../../ui/menu';
import { Notice } from '../../ui/notice';
import { useCatalogue } from '../shell/catalogue';
import { useUndoable } from '../shell/use-undoable';
import styles from './evidence.module.css';
import { CopyForm, DetachForm, WrongSourceForm } from './source-forms';
import { useDocumentLabels } from './use-document-labels';
import { useExportAnnotations } from './use-export-annotations';
import { WrongSource } from './wrong-source';

type SourceActionsProps = {
  readonly document: DocumentRow;
  /** Of the man beside it, one for each part that speaks of him; none where the document stands alone. */
  readonly attachments?: readonly Pick<Attachment, 'id' | 'pages'>[];
};

type Task = 'copy' | 'wrong' | { readonly detach: string };

/** What can be said of a document as a source: a copy of another, wrong, or not about this man; and what was said, to be taken back. */
export function SourceActions({ document, attachments = [] }: SourceActionsProps) {
  const text = useText();
  const catalogue = useCatalogue();
  const done = useUndoable();
  const [task, setTask] = useState<Task | null>(null);
  const { copyOf = '', discredited = '' } = document.fields;
  const labels = useDocumentLabels([document.id, copyOf]);
  const label = labels(document.id);
  const annotations = useExportAnnotations(document.id, label);
  const isWrong = discredited.trim() !== '';
  const close = () => setTask(null);
  const noCopy = async () => {
    const said = await describeDocument(catalogue, { document: document.id, fields: { copyOf: '' } });
    if (said.ok) done(text('evidence.noCopyDone', { document: label }));
  };
  const credit = async () => {
    const credited = await creditDocument(catalogue, { document: document.id });
    if (credited.ok) done(text('evidence.creditDone', { document: label }));
  };
  const entries: readonly MenuEntry[] = [
    ...(copyOf === '' ? [{ id: 'copy', label: text('evidence.copyOf'), icon: 'copy' as const, run: () => setTask('copy') }] : []),
    ...(isWrong ? [] : [{ id: 'wrong', label: text('evidence.wrongSource'), icon: 'reject' as const, run: () => setTask('wrong') }]),
    ...attachments.map(({ id, pages }) => ({
      id,
      label: pages === undefined ? text('evidence.detach') : text('evidence.detachPages', { pages: pageRuns(pages).join(', ') }),
      icon: 'minus' as const,
      run: () => setTask({ detach: id }),
    })),
    { id: 'annotations', label: text('evidence.exportAnnotations'), icon: 'save', startsGroup: true, run: () => void annotations.exportNow() },
  ];
  return (
    <div className={styles.sourceActions}>
      {isWrong ? <WrongSource document={document.id} discredit={{ document: document.id, reason: discredited }} /> : null}
      {copyOf === '' ? null : (
        <p className={styles.copyOf}>
          <span>{text('evidence.isCopyOf', { document: labels(copyOf) || text('record.unnamedSource') })}</span>
          <Button kind="quiet" size="small" onPress={() => void noCopy()}>
            {text('evidence.noCopy')}
          </Button>
        </p>
      )}
      <div className={looks.actions}>
        {isWrong ? (
          <Button size="small" onPress={() => void credit()}>
            {text('evidence.takeBackWrong')}
          </Button>
        ) : null}
        <Menu
          label={text('evidence.sourceMenu')}
          trigger={
            <Button kind="quiet" size="small">
              {text('evidence.sourceMenu')}
            </Button>
          }
          entries={entries}
        />
      </div>
      {annotations.exported === null ? null : (
        <Notice kind={annotations.exported.kind} dismiss={{ label: text('ui.close'), onDismiss: annotations.dismiss }}>
          {annotations.exported.words}
        </Notice>
      )}
      {task === 'copy' ? <CopyForm document={document.id} label={label} onClose={close} /> : null}
      {task === 'wrong' ? <WrongSourceForm document={document.id} label={label} onClose={close} /> : null}
      {task !== null && typeof task === 'object' ? <DetachForm attachment={task.detach} label={label} onClose={close} /> : null}
    </div>
  );
}
