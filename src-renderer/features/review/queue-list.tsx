// biome-ignore-all lint/a11y/useSemanticElements: rows placed by position cannot be a <table>; this is ARIA's grid.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its current row by aria-activedescendant.
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useId, useImperativeHandle, useRef, useState } from 'react';
import type { QueueEntry } from '../../data/queries/review-queue';
import { classes } from '../../ui/classes';
import { useBox, useRem } from '../../ui/measures';
import { scrollToShow, visibleRange } from '../../ui/visible-range';
import styles from './review.module.css';

export type QueueListHandle = { readonly focus: () => void };

type QueueListProps = {
  readonly ref: Ref<QueueListHandle>;
  readonly label: string;
  readonly entries: readonly QueueEntry[];
  /** Index of the item under review. */
  readonly index: number;
  readonly onIndex: (index: number) => void;
  readonly renderRow: (entry: QueueEntry) => ReactNode;
  /** What screen readers say when the row becomes the current one. */
  readonly labelOf: (entry: QueueEntry, index: number) => string;
};

/** Rem; the row's three lines, and two for what is missing. */
const rowHeight = 7.5;

/** The queue, of any length; arrows, Page Up and Down, Home and End move, and the row under review is always in sight. */
export function QueueList({ ref, label, entries, index, onIndex, renderRow, labelOf }: QueueListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const box = useBox(scroller);
  const height = rowHeight * useRem();
  const id = useId();
  const [scrollTop, setScrollTop] = useState(0);
  const [first, last] = visibleRange(scrollTop, box.height, height, entries.length);
  useImperativeHandle(ref, () => ({ focus: () => scroller.current?.focus() }), []);

  useEffect(() => {
    const target = scroller.current;
    if (target !== null && index >= 0 && box.height > 0) target.scrollTop = scrollToShow(target.scrollTop, box.height, index * height, (index + 1) * height);
  }, [index, height, box.height]);

  function press(event: KeyboardEvent) {
    const page = Math.max(1, Math.floor(box.height / height) - 1);
    const target = { ArrowDown: index + 1, ArrowUp: index - 1, PageDown: index + page, PageUp: index - page, Home: 0, End: entries.length - 1 }[event.key];
    if (target === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    onIndex(target);
  }

  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={entries.length}
      aria-activedescendant={index >= first && index < last ? `${id}-${entries[index]?.id ?? ''}` : undefined}
      className={styles.list}
      onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
      onKeyDown={press}
    >
      <div role="rowgroup" className={styles.rows} style={{ blockSize: entries.length * height }}>
        {entries.slice(first, last).map((entry, offset) => {
          const at = first + offset;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the grid itself answers the keys for its current row.
            <div
              key={entry.id}
              id={`${id}-${entry.id}`}
              role="row"
              aria-rowindex={at + 1}
              aria-selected={at === index}
              aria-label={labelOf(entry, at)}
              className={classes(styles.row, at === index && styles.current)}
              style={{ transform: `translateY(${at * height}px)`, blockSize: height }}
              onClick={() => onIndex(at)}
            >
              <div role="gridcell" className={styles.cell}>
                {renderRow(entry)}
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}
