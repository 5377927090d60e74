import { askList, byRelevance, useListSearch } from '../../../panels/search/list-search';
import { useRemembered } from '../../../panels/shell/remembered';
import type { Sort } from '../../../ui/virtual-table.types';

const firstSort: Sort = { column: 'name', direction: 'ascending' };

export type ListOrder = {
  /** In the order of the answer; only while a query stands. */
  readonly ranked: boolean;
  /** The column's order that holds, or that comes back when the query goes. */
  readonly sort: Sort;
  readonly sortBy: (sort: Sort) => void;
  readonly rank: () => void;
  /** Types a query; one that begins is shown by relevance, whatever was sorted by before. */
  readonly type: (query: string) => void;
};

/** How the list is ordered: by relevance while a query stands, unless a column was chosen since. */
export function useListOrder(): ListOrder {
  const { query, sort } = useListSearch();
  const [column, setColumn] = useRemembered<Sort>('records.sort', firstSort);
  const byColumn = sort.column !== byRelevance.column;
  return {
    ranked: query.trim() !== '' && !byColumn,
    sort: byColumn ? sort : column,
    sortBy: (next) => {
      setColumn(next);
      askList({ sort: next });
    },
    rank: () => askList({ sort: byRelevance }),
    type: (next) => askList(query.trim() === '' && next.trim() !== '' ? { query: next, sort: byRelevance } : { query: next }),
  };
}
