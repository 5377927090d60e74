// biome-ignore-all lint/a11y/useSemanticElements: rows placed by position cannot be a <table>; this is ARIA's grid.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its current row by aria-activedescendant.
import { type UIEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { classes } from './classes';
import { listKey } from './list-keys';
import { useBox, useRem } from './measures';
import { extendTo, toggle } from './row-selection';
import lines from './rows.module.css';
import styles from './virtual-table.module.css';
import type { VirtualTableProps } from './virtual-table.types';
import { VirtualTableHead } from './virtual-table-head';
import { VirtualTableRow } from './virtual-table-row';
import { scrollToShow, visibleRange } from './visible-range';

const headRows = 1;

/**
 * A grid of any length that draws only what is in view. Rows are recycled: a row's element belongs to its place modulo
 * the number drawn, so that dragging the scroll bar through 100,000 rows changes texts and never makes elements.
 * Arrows, Page, Home, End move; Shift extends; Ctrl+Space or the box selects; Ctrl+A all; Enter opens; Space peeks.
 */
export function VirtualTable<Row>(props: VirtualTableProps<Row>) {
  const {
    label,
    columns,
    rows,
    rowKey,
    rowHeight = 2.8571,
    current,
    onCurrent,
    selection,
    onSelection,
    onOpen,
    onPeek,
    whenEmpty,
    initialScroll = 0,
    onScrollEnd,
  } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const pressed = useRef(false);
  const box = useBox(scroller);
  const rem = useRem();
  const id = useId();
  const [scrollTop, setScrollTop] = useState(initialScroll);
  const keys = useMemo(() => rows.map(rowKey), [rows, rowKey]);
  const positions = useMemo(() => new Map(keys.map((key, index) => [key, index])), [keys]);
  const pixels = Math.round(rowHeight * rem);
  const headPixels = Math.round(2.2857 * rem);
  const viewHeight = Math.max(0, box.height - headPixels);
  const [first, last] = visibleRange(scrollTop, viewHeight, pixels, rows.length);
  const slots = Math.max(1, last - first);
  const currentIndex = current === null ? -1 : (positions.get(current) ?? -1);
  const template = useMemo(() => `2.2857rem ${columns.map((column) => column.track).join(' ')}`, [columns]);

  const startAt = useRef(initialScroll);
  useLayoutEffect(() => {
    if (scroller.current !== null) scroller.current.scrollTop = startAt.current;
  }, []);

  useEffect(() => {
    if (onScrollEnd === undefined) return;
    const timer = setTimeout(() => onScrollEnd(scrollTop), 300);
    return () => clearTimeout(timer);
  }, [scrollTop, onScrollEnd]);

  function goTo(index: number, extend: boolean) {
    const key = keys[Math.min(rows.length - 1, Math.max(0, index))];
    if (key === undefined || scroller.current === null) return;
    onCurrent(key);
    if (extend) onSelection(extendTo(selection.anchor === null && current !== null ? { ...selection, anchor: current } : selection, key, keys));
    const at = positions.get(key) ?? 0;
    scroller.current.scrollTop = scrollToShow(scroller.current.scrollTop, viewHeight, at * pixels, (at + 1) * pixels);
  }

  const row = currentIndex < 0 ? undefined : rows[currentIndex];
  return (
    <div className={styles.frame}>
      <div
        ref={scroller}
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={rows.length + headRows}
        aria-colcount={columns.length + 1}
        aria-multiselectable="true"
        aria-activedescendant={currentIndex >= first && currentIndex < last ? `${id}-${currentIndex}` : undefined}
        className={styles.scroller}
        onScroll={(event: UIEvent<HTMLDivElement>) => setScrollTop(event.currentTarget.scrollTop)}
        onPointerDown={() => {
          pressed.current = true;
        }}
        onPointerUp={() => {
          pressed.current = false;
        }}
        onFocus={(event) => {
          // A press gives the focus before it becomes a click: the row under the pointer must not move away in between.
          const byPointer = pressed.current;
          pressed.current = false;
          if (event.target === event.currentTarget && currentIndex < 0 && !byPointer) goTo(first, false);
        }}
        onKeyDown={(event) => {
          if (event.target !== event.currentTarget) return;
          listKey(event, {
            index: currentIndex,
            count: rows.length,
            line: 1,
            page: Math.max(1, Math.floor(viewHeight / pixels) - 1),
            keys,
            selection,
            goTo,
            onSelection,
            onOpen: () => (row === undefined ? undefined : onOpen(row)),
            onPeek: () => (row === undefined ? undefined : onPeek?.(row)),
          });
        }}
      >
        <div className={styles.sheet}>
          <VirtualTableHead
            columns={columns}
            template={template}
            sort={props.sort}
            onSort={props.onSort}
            keys={keys}
            selection={selection}
            onSelection={onSelection}
            selectAllLabel={props.selectAllLabel}
          />
          <div role="rowgroup" className={lines.rows} style={{ blockSize: rows.length * pixels }}>
            {Array.from({ length: slots }, (_, slot) => {
              const index = first + ((((slot - first) % slots) + slots) % slots);
              const item = rows[index];
              const key = keys[index];
              if (item === undefined || key === undefined) return null;
              return (
                <VirtualTableRow
                  // biome-ignore lint/suspicious/noArrayIndexKey: the place in the pool is the identity of a recycled element.
                  key={slot}
                  id={`${id}-${index}`}
                  row={item}
                  index={index}
                  top={index * pixels}
                  height={pixels}
                  columns={columns}
                  template={template}
                  isCurrent={index === currentIndex}
                  isSelected={selection.keys.has(key)}
                  selectLabel={props.selectLabel(item)}
                  onPress={(event) => {
                    onCurrent(key);
                    if (event.shiftKey) onSelection(extendTo(selection, key, keys));
                    else if (event.ctrlKey || event.metaKey) onSelection(toggle(selection, key));
                    else onOpen(item);
                  }}
                  onToggle={(event) => onSelection(event.shiftKey ? extendTo(selection, key, keys) : toggle(selection, key))}
                />
              );
            })}
          </div>
        </div>
      </div>
      {rows.length === 0 && whenEmpty !== undefined ? <div className={classes(styles.empty)}>{whenEmpty}</div> : null}
    </div>
  );
}
