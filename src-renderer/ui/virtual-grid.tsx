// biome-ignore-all lint/a11y/useSemanticElements: lines placed by position cannot be a <table>; this is ARIA's grid.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its current item by aria-activedescendant.
import { type ReactNode, type UIEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { classes } from './classes';
import { listKey } from './list-keys';
import { useBox, useRem } from './measures';
import { extendTo, type RowSelection, selectOnly, toggle } from './row-selection';
import styles from './virtual-grid.module.css';
import { firstLineAt, layoutLines } from './virtual-grid-lines';
import { scrollToShow } from './visible-range';

type GridGroup<Item> = { readonly id: string; readonly heading: ReactNode; readonly items: readonly Item[] };

type VirtualGridProps<Item> = {
  readonly label: string;
  readonly groups: readonly GridGroup<Item>[];
  readonly itemKey: (item: Item) => string;
  /** What screen readers say of an item. */
  readonly itemLabel: (item: Item) => string;
  readonly renderItem: (item: Item, state: { readonly isSelected: boolean; readonly isCurrent: boolean }) => ReactNode;
  /** Rem; an item is at least this wide, and as wide as the line allows. */
  readonly itemWidth?: number;
  /** Rem. */
  readonly itemHeight?: number;
  /** Rem. */
  readonly headingHeight?: number;
  readonly current: string | null;
  readonly onCurrent: (key: string) => void;
  readonly selection: RowSelection;
  readonly onSelection: (selection: RowSelection) => void;
  /** Double click, or Enter. */
  readonly onOpen: (item: Item) => void;
  readonly onPeek?: (item: Item) => void;
  readonly whenEmpty?: ReactNode;
};

/** Thumbnails in lines, in named groups, of any number; click selects, Ctrl and Shift as everywhere, double click opens. */
export function VirtualGrid<Item>(props: VirtualGridProps<Item>) {
  const { label, groups, itemKey, itemLabel, renderItem, itemWidth = 11, itemHeight = 13, headingHeight = 2.5, current, selection, onSelection } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const box = useBox(scroller);
  const rem = useRem();
  const id = useId();
  const [scrollTop, setScrollTop] = useState(0);
  const across = Math.max(1, Math.floor(box.width / (itemWidth * rem)));
  const { lines, height } = useMemo(() => layoutLines(groups, across, itemHeight * rem, headingHeight * rem), [groups, across, itemHeight, headingHeight, rem]);
  const items = useMemo(() => groups.flatMap((group) => group.items), [groups]);
  const keys = useMemo(() => items.map(itemKey), [items, itemKey]);
  const currentIndex = current === null ? -1 : keys.indexOf(current);
  const first = firstLineAt(lines, scrollTop - 2 * itemHeight * rem);
  const last = firstLineAt(lines, scrollTop + box.height + 2 * itemHeight * rem) + 1;
  const drawn = lines.slice(first, last);

  /** `keep` moves the mark and leaves the selection, so that Ctrl+arrows and Ctrl+Space choose here and there. */
  function goTo(index: number, how: 'only' | 'extend' | 'keep') {
    const at = Math.min(items.length - 1, Math.max(0, index));
    const key = keys[at];
    if (key === undefined || scroller.current === null) return;
    props.onCurrent(key);
    if (how !== 'keep') onSelection(how === 'extend' ? extendTo(selection, key, keys) : selectOnly(key));
    show(at);
  }

  function lineOf(index: number) {
    return lines.find((candidate) => candidate.kind === 'items' && index >= candidate.from && index < candidate.from + candidate.items.length);
  }

  function show(index: number) {
    const line = lineOf(index);
    if (line === undefined || scroller.current === null) return;
    scroller.current.scrollTop = scrollToShow(scroller.current.scrollTop, box.height, line.top, line.top + line.height);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another width of the grid, as when a panel opens beside it, moves what is current out of sight.
  useLayoutEffect(() => show(currentIndex), [across]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only what became current elsewhere, out of sight, moves the view: never what was pressed, nor a scroll.
  useLayoutEffect(() => {
    const line = lineOf(currentIndex);
    const top = scroller.current?.scrollTop ?? 0;
    if (line !== undefined && (line.top + line.height <= top || line.top >= top + box.height)) show(currentIndex);
  }, [current]);

  // What is current and in sight stays there for the keyboard when the lines before it change, as when a part is cut in two.
  const stood = useRef<{ readonly key: string | null; readonly top: number } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only other lines move what is current.
  useLayoutEffect(() => {
    const line = lineOf(currentIndex);
    const before = stood.current;
    stood.current = line === undefined ? null : { key: current, top: line.top };
    if (line === undefined || before === null || before.key !== current || before.top === line.top) return;
    const top = scroller.current?.scrollTop ?? 0;
    const wasInSight = before.top + line.height > top && before.top < top + box.height;
    if (wasInSight && document.activeElement === scroller.current) show(currentIndex);
  }, [lines, current]);

  const item = items[currentIndex];
  const isDrawn = drawn.some((line) => line.kind === 'items' && currentIndex >= line.from && currentIndex < line.from + line.items.length);
  if (items.length === 0 && props.whenEmpty !== undefined) return <div className={styles.empty}>{props.whenEmpty}</div>;
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={lines.length}
      aria-multiselectable="true"
      aria-activedescendant={isDrawn ? `${id}-${currentIndex}` : undefined}
      className={styles.scroller}
      onScroll={(event: UIEvent<HTMLDivElement>) => setScrollTop(event.currentTarget.scrollTop)}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget) return;
        listKey(event, {
          index: currentIndex,
          count: items.length,
          line: across,
          page: Math.max(1, Math.floor(box.height / (itemHeight * rem))),
          keys,
          selection,
          goTo: (index, extend) => goTo(index, extend ? 'extend' : event.ctrlKey || event.metaKey ? 'keep' : 'only'),
          onSelection,
          onOpen: () => (item === undefined ? undefined : props.onOpen(item)),
          onPeek: () => (item === undefined ? undefined : props.onPeek?.(item)),
        });
      }}
    >
      <div role="rowgroup" className={styles.lines} style={{ blockSize: height }}>
        {drawn.map((line, at) => (
          <div
            key={line.kind === 'heading' ? `heading ${line.group}` : `${line.group} ${line.from}`}
            role="row"
            aria-rowindex={first + at + 1}
            className={line.kind === 'heading' ? styles.heading : styles.line}
            style={{
              transform: `translateY(${line.top}px)`,
              blockSize: line.height,
              ...(line.kind === 'items' ? { gridTemplateColumns: `repeat(${across}, minmax(0, 1fr))` } : {}),
            }}
          >
            {line.kind === 'heading' ? (
              <div role="gridcell">{line.heading}</div>
            ) : (
              line.items.map((entry, column) => {
                const key = itemKey(entry);
                const index = line.from + column;
                const isSelected = selection.keys.has(key);
                const isCurrent = index === currentIndex;
                return (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the grid itself answers the keys for its current item.
                  <div
                    key={key}
                    id={`${id}-${index}`}
                    role="gridcell"
                    aria-selected={isSelected}
                    aria-label={itemLabel(entry)}
                    className={classes(styles.item, isSelected && styles.selected, isCurrent && styles.current)}
                    onClick={(event) => {
                      props.onCurrent(key);
                      if (event.shiftKey) onSelection(extendTo(selection, key, keys));
                      else onSelection(event.ctrlKey || event.metaKey ? toggle(selection, key) : selectOnly(key));
                    }}
                    onDoubleClick={() => props.onOpen(entry)}
                  >
                    {renderItem(entry, { isSelected, isCurrent })}
                  </div>
                );
              })
            )}
          </div>
        ))}
      </div>
    </div>
  );
}
