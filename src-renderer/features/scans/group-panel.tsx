import { useMemo, useState } from 'react';
import { groupDocuments } from '../../data/actions/group-documents';
import { useActionFailureText } from '../../panels/provenance/action-failure';
import { useCatalogue } from '../../panels/shell/catalogue';
import { useToasts } from '../../panels/shell/toasts';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import looks from '../../ui/looks.module.css';
import { Notice } from '../../ui/notice';
import styles from './inbox.module.css';
import { OrderList } from './order-list';
import { undoBatch } from './undo-batch';
import type { WaitingDocument } from './waiting-document';

type GroupPanelProps = { readonly documents: readonly WaitingDocument[]; readonly onDone: (document: string) => void };

/** The selected documents in the order their pages are to have: by name, changed by hand before they become one. */
export function GroupPanel({ documents, onDone }: GroupPanelProps) {
  const text = useText();
  const catalogue = useCatalogue();
  const toasts = useToasts();
  const failureText = useActionFailureText();
  const [moved, setMoved] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  // A document added to the selection meanwhile comes last; one taken out of it goes.
  const order = useMemo(() => {
    const byId = new Map(documents.map((document) => [document.id, document]));
    const inOrder = new Set(moved);
    return [...moved.flatMap((id) => byId.get(id) ?? []), ...documents.filter(({ id }) => !inOrder.has(id))];
  }, [documents, moved]);

  function move(from: number, to: number) {
    const ids = order.map(({ id }) => id);
    const [id] = ids.splice(from, 1);
    if (id === undefined || to < 0 || to > ids.length) return;
    ids.splice(to, 0, id);
    setMoved(ids);
  }

  async function group() {
    const grouped = await groupDocuments(catalogue, { documents: order.map(({ id }) => id) });
    if (!grouped.ok) return setProblem(failureText(grouped.failure));
    toasts.done(text('scans.grouped', { count: order.length }), () => void undoBatch(catalogue, grouped.value.batch));
    onDone(grouped.value.document);
  }

  return (
    <div className={classes(looks.scrolled, styles.panelBody, styles.ordering)}>
      <p className={styles.say}>{text(order.length > 1 ? 'scans.group.what' : 'scans.group.more')}</p>
      {problem === null ? null : <Notice kind="error">{problem}</Notice>}
      <div className={styles.order}>
        <OrderList label={text('scans.panel.group')} items={order} onMove={move} />
      </div>
      <div className={styles.orderDo}>
        <Button kind="primary" isDisabled={order.length < 2} onPress={() => void group()}>
          {text('scans.group.do', { count: order.length })}
        </Button>
      </div>
    </div>
  );
}
