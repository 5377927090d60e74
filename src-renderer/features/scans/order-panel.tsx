import { useMemo, useState } from 'react';
import type { PageReference } from '../../core/model/page';
import type { Scan } from '../../core/model/scan';
import { turnOfPage } from '../../core/model/turn';
import { reorderPages } from '../../data/actions/reorder-pages';
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

type OrderPanelProps = { readonly document: WaitingDocument; readonly scans: ReadonlyMap<string, Scan>; readonly onDone: () => void };

/** The pages of one document, put in another order; what is said of a page goes with it. */
export function OrderPanel({ document, scans, onDone }: OrderPanelProps) {
  const text = useText();
  const catalogue = useCatalogue();
  const toasts = useToasts();
  const failureText = useActionFailureText();
  const stored = document.row.pages;
  // Places in the stored order; a document that was changed meanwhile is begun anew.
  const [moved, setMoved] = useState<{ readonly of: readonly PageReference[]; readonly order: readonly number[] } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const order = useMemo(() => (moved?.of === stored ? moved.order : stored.map((_, index) => index)), [moved, stored]);
  const lines = useMemo(
    () =>
      order.flatMap((at) => {
        const page = stored[at];
        if (page === undefined) return [];
        const scan = scans.get(page.scan);
        const file = scan?.names[0] ?? document.name;
        const name = (scan?.pages.length ?? 1) > 1 ? text('scans.order.page', { name: file, number: page.page + 1 }) : file;
        return [{ id: String(at), name, cover: scan === undefined ? undefined : { ...page, size: scan.size, turn: turnOfPage(scan, page.page) } }];
      }),
    [order, stored, scans, document.name, text],
  );

  function move(from: number, to: number) {
    const next = [...order];
    const [at] = next.splice(from, 1);
    if (at === undefined || to < 0 || to > next.length) return;
    next.splice(to, 0, at);
    setMoved({ of: stored, order: next });
  }

  async function keep() {
    const kept = await reorderPages(catalogue, { document: document.id, pages: order.flatMap((at) => stored[at] ?? []) });
    if (!kept.ok) return setProblem(failureText(kept.failure));
    toasts.done(text('scans.ordered'), () => void undoBatch(catalogue, kept.value.batch));
    onDone();
  }

  return (
    <div className={classes(looks.scrolled, styles.panelBody, styles.ordering)}>
      <p className={styles.say}>{text('scans.order.what')}</p>
      {problem === null ? null : <Notice kind="error">{problem}</Notice>}
      <div className={styles.order}>
        <OrderList label={text('scans.panel.order')} items={lines} onMove={move} />
      </div>
      <div className={styles.orderDo}>
        <Button kind="primary" isDisabled={order.every((at, index) => at === index)} onPress={() => void keep()}>
          {text('scans.order.do')}
        </Button>
      </div>
    </div>
  );
}
