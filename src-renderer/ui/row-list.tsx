// biome-ignore-all lint/a11y/useSemanticElements: rows placed by position cannot be a <table>; this is ARIA's grid.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its current row by aria-activedescendant.
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useId, useImperativeHandle, useRef, useState } from 'react';
import { classes } from './classes';
import { useBox, useRem } from './measures';
import styles from './row-list.module.css';
import lines from './rows.module.css';
import { scrollToShow, visibleRange } from './visible-range';

export type RowListHandle = { readonly focus: () => void };

type RowListProps<Row> = {
  readonly ref?: Ref<RowListHandle>;
  readonly label: string;
  readonly rows: readonly Row[];
  /** May stand in an id: no blanks. */
  readonly rowKey: (row: Row) => string;
  /** Rem; every row has it. */
  readonly rowHeight: number;
  /** Index of the row that is open. */
  readonly index: number;
  readonly onIndex: (index: number) => void;
  readonly renderRow: (row: Row) => ReactNode;
  /** What screen readers say when the row becomes the current one. */
  readonly labelOf: (row: Row, index: number) => string;
};

/** A list of any length of which one row is open beside it; arrows, Page Up and Down, Home and End move, and the open row stays in sight. */
export function RowList<Row>({ ref, label, rows, rowKey, rowHeight, index, onIndex, renderRow, labelOf }: RowListProps<Row>) {
  const scroller = useRef<HTMLDivElement>(null);
  const box = useBox(scroller);
  const height = rowHeight * useRem();
  const id = useId();
  const [scrollTop, setScrollTop] = useState(0);
  const [first, last] = visibleRange(scrollTop, box.height, height, rows.length);
  useImperativeHandle(ref, () => ({ focus: () => scroller.current?.focus() }), []);

  useEffect(() => {
    const target = scroller.current;
    if (target !== null && index >= 0 && box.height > 0) target.scrollTop = scrollToShow(target.scrollTop, box.height, index * height, (index + 1) * height);
  }, [index, height, box.height]);

  function press(event: KeyboardEvent) {
    const page = Math.max(1, Math.floor(box.height / height) - 1);
    const target = { ArrowDown: index + 1, ArrowUp: index - 1, PageDown: index + page, PageUp: index - page, Home: 0, End: rows.length - 1 }[event.key];
    if (target === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    onIndex(Math.min(rows.length - 1, Math.max(0, target)));
  }

  const current = rows[index];
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={rows.length}
      aria-activedescendant={current !== undefined && index >= first && index < last ? `${id}-${rowKey(current)}` : undefined}
      className={styles.list}
      onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
      onKeyDown={press}
    >
      <div role="rowgroup" className={lines.rows} style={{ blockSize: rows.length * height }}>
        {rows.slice(first, last).map((row, offset) => {
          const at = first + offset;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the grid itself answers the keys for its current row.
            <div
              key={rowKey(row)}
              id={`${id}-${rowKey(row)}`}
              role="row"
              aria-rowindex={at + 1}
              aria-selected={at === index}
              aria-label={labelOf(row, at)}
              className={classes(lines.row, at === index && lines.selected, at === index && lines.current)}
              style={{ transform: `translateY(${at * height}px)`, blockSize: height }}
              onClick={() => onIndex(at)}
            >
              <div role="gridcell" className={styles.cell}>
                {renderRow(row)}
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}
