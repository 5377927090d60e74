import { useEffect, useRef } from 'react';
import type { Scan } from '../../core/model/scan';
import { ProvenanceEditor } from '../../panels/provenance/provenance-editor';
import { useText } from '../../text/use-text';
import { PaneHead } from '../../ui/pane-head';
import { AttachPanel } from './attach-panel';
import { GroupPanel } from './group-panel';
import styles from './inbox.module.css';
import type { InboxPanel } from './inbox-tools';
import { MachinePanel } from './machine-panel';
import { NamesPanel } from './names-panel';
import { OrderPanel } from './order-panel';
import { PagesPanel } from './pages/pages-panel';
import { TagPanel } from './tag-panel';
import type { WaitingDocument } from './waiting-document';

type InboxSidePanelProps = {
  readonly panel: InboxPanel;
  readonly selected: readonly WaitingDocument[];
  readonly onClose: () => void;
  readonly scans: ReadonlyMap<string, Scan>;
  readonly onMade: (documents: readonly string[]) => void;
};

/** What is being done with the selection, beside it; Escape closes it. */
export function InboxSidePanel({ panel, selected, scans, onClose, onMade }: InboxSidePanelProps) {
  const text = useText();
  const documents = selected.map(({ id }) => id);
  const [only] = selected;
  const frame = useRef<HTMLElement>(null);
  const body = useRef<HTMLDivElement>(null);
  // Whoever opened it goes on in it: at its first field, else its first button, unless the panel chose a place itself.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another panel takes the keyboard.
  useEffect(() => {
    if (frame.current === null || frame.current.contains(document.activeElement)) return;
    const within = (what: string) => [...(frame.current?.querySelectorAll<HTMLElement>(`:scope > header ~ * ${what}`) ?? [])];
    const reached = [...within('input'), ...within('button:not(:disabled)')].find(
      (element) => element.tabIndex >= 0 && element.closest('[aria-hidden="true"]') === null,
    );
    // The fields of a panel that is still reading are not there yet: the first Tab goes to them, not to the way out.
    (reached ?? body.current)?.focus();
  }, [panel]);
  const heading = text(panel === 'machine' ? 'ocr.heading' : `scans.panel.${panel}`);
  return (
    <section
      ref={frame}
      className={styles.side}
      aria-label={heading}
      data-pane=""
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <PaneHead heading={heading} closeLabel={text('ui.close')} onClose={onClose} />
      <div ref={body} className={styles.sideBody} tabIndex={-1}>
        {panel === 'attach' ? <AttachPanel documents={documents} onDone={onClose} /> : null}
        {panel === 'group' ? <GroupPanel documents={selected} onDone={(document) => onMade([document])} /> : null}
        {panel === 'names' ? <NamesPanel documents={selected} scans={scans} onDone={onMade} /> : null}
        {panel === 'machine' ? <MachinePanel documents={selected} onDone={onClose} /> : null}
        {panel === 'tags' ? <TagPanel documents={selected} onDone={onClose} /> : null}
        {panel === 'pages' && only !== undefined ? <PagesPanel key={only.id} document={only} scans={scans} onDone={onClose} /> : null}
        {panel === 'order' && only !== undefined ? <OrderPanel key={only.id} document={only} scans={scans} onDone={onClose} /> : null}
        {panel === 'provenance' ? <ProvenanceEditor documents={documents} /> : null}
      </div>
    </section>
  );
}
