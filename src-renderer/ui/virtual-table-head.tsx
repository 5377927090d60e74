// biome-ignore-all lint/a11y/useSemanticElements: rows placed by position cannot be a <table>; this is ARIA's grid.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its current row by aria-activedescendant.
import { classes } from './classes';
import { Icon } from './icon';
import { type RowSelection, selectAll } from './row-selection';
import styles from './virtual-table.module.css';
import type { Column, Sort } from './virtual-table.types';

type HeadProps<Row> = {
  readonly columns: readonly Column<Row>[];
  readonly template: string;
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort) => void;
  readonly keys: readonly string[];
  readonly selection: RowSelection;
  readonly onSelection: (selection: RowSelection) => void;
  readonly selectAllLabel: string;
};

export function VirtualTableHead<Row>({ columns, template, sort, onSort, keys, selection, onSelection, selectAllLabel }: HeadProps<Row>) {
  const all = keys.length > 0 && selection.keys.size >= keys.length;
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.headRow} style={{ gridTemplateColumns: template }}>
        <div role="columnheader" aria-colindex={1} className={styles.boxCell}>
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={selectAllLabel}
            checked={all}
            ref={(input) => {
              if (input !== null) input.indeterminate = !all && selection.keys.size > 0;
            }}
            onChange={() => onSelection(all || selection.keys.size > 0 ? { keys: new Set(), anchor: null } : selectAll(keys))}
          />
        </div>
        {columns.map((column, at) => {
          const sorted = sort?.column === column.id ? sort.direction : 'none';
          return (
            <div
              key={column.id}
              role="columnheader"
              aria-colindex={at + 2}
              {...(column.sortable === true ? { 'aria-sort': sorted } : {})}
              className={classes(styles.headCell, column.align === 'end' && styles.end)}
            >
              {column.sortable === true ? (
                <button
                  type="button"
                  className={styles.sort}
                  onClick={() => onSort({ column: column.id, direction: sorted === 'ascending' ? 'descending' : 'ascending' })}
                >
                  {column.heading}
                  {sorted === 'none' ? null : <Icon name={sorted === 'ascending' ? 'sortUp' : 'sortDown'} />}
                </button>
              ) : (
                column.heading
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
