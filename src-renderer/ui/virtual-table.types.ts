import type { ReactNode } from 'react';
import type { RowSelection } from './row-selection';

export type Column<Row> = {
  readonly id: string;
  readonly heading: string;
  /** A CSS grid track, such as `minmax(12rem, 2fr)` or `8rem`. */
  readonly track: string;
  readonly align?: 'start' | 'end';
  readonly sortable?: boolean;
  readonly cell: (row: Row) => ReactNode;
};

export type Sort = { readonly column: string; readonly direction: 'ascending' | 'descending' };

export type VirtualTableProps<Row> = {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  /** Already sorted and filtered by the caller, who owns the order. Up to some 500,000 rows (Chromium's tallest element). */
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Rem; every row has it. */
  readonly rowHeight?: number;
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort) => void;
  /** Key of the row the keyboard is on. */
  readonly current: string | null;
  readonly onCurrent: (key: string) => void;
  readonly selection: RowSelection;
  readonly onSelection: (selection: RowSelection) => void;
  /** Click on a row, or Enter. */
  readonly onOpen: (row: Row) => void;
  /** Space, for a glance without leaving the list. */
  readonly onPeek?: (row: Row) => void;
  /** Name of a row's checkbox, such as "Choisir Nourman Moldabekov". */
  readonly selectLabel: (row: Row) => string;
  readonly selectAllLabel: string;
  readonly whenEmpty?: ReactNode;
  /** Pixels; where the list was left. */
  readonly initialScroll?: number;
  readonly onScrollEnd?: (scrollTop: number) => void;
};
