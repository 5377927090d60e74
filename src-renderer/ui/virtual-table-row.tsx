// biome-ignore-all lint/a11y/useSemanticElements: rows placed by position cannot be a <table>; this is ARIA's grid.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its current row by aria-activedescendant.
import type { MouseEvent } from 'react';
import { classes } from './classes';
import lines from './rows.module.css';
import styles from './virtual-table.module.css';
import type { Column } from './virtual-table.types';

type RowProps<Row> = {
  readonly id: string;
  readonly row: Row;
  readonly index: number;
  readonly top: number;
  readonly height: number;
  readonly columns: readonly Column<Row>[];
  readonly template: string;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  readonly selectLabel: string;
  readonly onPress: (event: MouseEvent) => void;
  readonly onToggle: (event: MouseEvent) => void;
};

export function VirtualTableRow<Row>(props: RowProps<Row>) {
  const { id, row, index, top, height, columns, template, isCurrent, isSelected, selectLabel, onPress, onToggle } = props;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid itself has the focus and answers the keys for its current row.
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-current={isCurrent}
      className={classes(lines.row, styles.row, isCurrent && lines.current, isSelected && lines.selected)}
      style={{ transform: `translateY(${top}px)`, blockSize: height, gridTemplateColumns: template }}
      onClick={onPress}
    >
      <div role="gridcell" aria-colindex={1} className={styles.boxCell}>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={selectLabel}
          checked={isSelected}
          onClick={(event) => {
            event.stopPropagation();
            onToggle(event);
          }}
          onChange={ignore}
        />
      </div>
      {columns.map((column, at) => (
        <div key={column.id} role="gridcell" aria-colindex={at + 2} className={classes(styles.cell, column.align === 'end' && styles.end)}>
          {column.cell(row)}
        </div>
      ))}
    </div>
  );
}

/** The click before it has already told the caller; React wants a handler beside `checked`. */
function ignore(): void {}
