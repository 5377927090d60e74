import { useRef } from 'react';
import { missingWords } from '../../panels/provenance/missing-words';
import { useSites } from '../../panels/provenance/use-sites';
import { useText } from '../../text/use-text';
import { type RowSelection, selectAll, toggle } from '../../ui/row-selection';
import { useNarrow } from '../../ui/use-narrow';
import { VirtualGrid } from '../../ui/virtual-grid';
import { BatchHeading } from './batch-heading';
import { DocumentCell } from './document-cell';
import styles from './inbox.module.css';
import type { WaitingBatch, WaitingDocument } from './waiting-document';

/** Rem; in a narrower column a heading's count and button stand below its name. */
const oneLineFrom = 33;

type InboxGridProps = {
  readonly batches: readonly WaitingBatch[];
  readonly current: string | null;
  readonly onCurrent: (document: string | null) => void;
  readonly selection: RowSelection;
  readonly onSelection: (selection: RowSelection) => void;
  readonly onOpen: () => void;
  readonly onPeek: () => void;
};

/** The waiting documents in small, by import. */
export function InboxGrid({ batches, current, onCurrent, selection, onSelection, onOpen, onPeek }: InboxGridProps) {
  const text = useText();
  const sites = useSites();
  const frame = useRef<HTMLDivElement>(null);
  const narrow = useNarrow(frame, oneLineFrom);
  const label = (item: WaitingDocument) =>
    [
      item.name,
      item.row.fields.cote?.trim() ?? '',
      text('scans.pages', { count: item.pages }),
      item.obstacle === undefined ? '' : text('scans.noPreview'),
      ...(item.row.tags ?? []),
      missingWords(item.row.fields, sites, text),
    ]
      .filter((part) => part !== '')
      .join(', ');
  return (
    <div ref={frame} className={styles.grid}>
      <VirtualGrid
        label={text('scans.grid')}
        itemWidth={12}
        itemHeight={17}
        headingHeight={narrow ? 4.5 : 3}
        groups={batches.map((batch) => ({
          id: batch.id,
          heading: (
            <BatchHeading
              batch={batch}
              onSelect={() => {
                onSelection(selectAll(batch.documents.map(({ id }) => id)));
                onCurrent(batch.documents[0]?.id ?? null);
              }}
            />
          ),
          items: batch.documents,
        }))}
        itemKey={(item) => item.id}
        itemLabel={label}
        renderItem={(item, { isSelected }) => (
          <DocumentCell
            document={item}
            sites={sites}
            isSelected={isSelected}
            onMark={() => {
              onCurrent(item.id);
              onSelection(toggle(selection, item.id));
            }}
          />
        )}
        current={current}
        onCurrent={onCurrent}
        selection={selection}
        onSelection={onSelection}
        onOpen={onOpen}
        onPeek={onPeek}
      />
    </div>
  );
}
