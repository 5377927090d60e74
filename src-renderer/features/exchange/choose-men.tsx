import { useMemo, useState } from 'react';
import type { SoldierSummary } from '../../core/model/summary';
import { SearchNotes } from '../../panels/search/search-notes';
import { useMenSearch } from '../../panels/search/use-men-search';
import { chooseMen } from '../../panels/shell/chosen-men';
import { IdentityBadge } from '../../panels/shell/identity-badge';
import { useFormats } from '../../text/use-formats';
import { useText } from '../../text/use-text';
import { SearchField } from '../../ui/search-field';
import { VirtualTable } from '../../ui/virtual-table';
import type { Column, Sort } from '../../ui/virtual-table.types';
import styles from './exchange.module.css';

/** The men of the catalogue with a box each. A search narrows what is seen, never what is chosen. */
export function ChooseMen({ summaries, chosen }: { readonly summaries: readonly SoldierSummary[]; readonly chosen: readonly string[] }) {
  const text = useText();
  const formats = useFormats();
  const [query, setQuery] = useState('');
  const [sort, setSort] = useState<Sort>({ column: 'name', direction: 'ascending' });
  const [current, setCurrent] = useState<string | null>(null);
  const [anchor, setAnchor] = useState<string | null>(null);
  const found = useMenSearch(query, { limit: 0 });
  const { answer } = found;
  const columns = useMemo<readonly Column<SoldierSummary>[]>(
    () => [
      { id: 'name', heading: text('exchange.column.name'), track: 'minmax(11rem, 1fr)', sortable: true, cell: (row) => row.name },
      {
        id: 'status',
        heading: text('exchange.column.status'),
        track: '8.5rem',
        cell: (row) => <IdentityBadge status={row.status} />,
      },
      { id: 'scans', heading: text('exchange.column.scans'), track: '4.5rem', align: 'end', sortable: true, cell: (row) => formats.number(row.scans) },
    ],
    [text, formats],
  );
  const rows = useMemo(() => {
    const wanted = answer === null ? null : new Set(answer.men);
    const men = wanted === null ? [...summaries] : summaries.filter(({ id }) => wanted.has(id));
    const compare = (a: SoldierSummary, b: SoldierSummary): number => (sort.column === 'scans' ? a.scans - b.scans : formats.compare(a.name, b.name));
    return men.sort((a, b) => (sort.direction === 'ascending' ? compare(a, b) : compare(b, a)));
  }, [summaries, answer, sort, formats]);
  const selected = useMemo(() => new Set(chosen), [chosen]);
  const toggle = (row: SoldierSummary): void => chooseMen(selected.has(row.id) ? chosen.filter((id) => id !== row.id) : [...chosen, row.id]);
  return (
    <section className={styles.choose} aria-label={text('exchange.choose')}>
      <h2>{text('exchange.choose')}</h2>
      <SearchField label={text('exchange.search')} placeholder={text('exchange.search')} value={query} onChange={setQuery} clearLabel={text('ui.clear')} />
      <SearchNotes found={found} />
      <p className={styles.counted} aria-live="polite">
        {text('exchange.selected', { count: chosen.length })}
      </p>
      <div className={styles.table}>
        <VirtualTable
          label={text('exchange.choose')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          sort={sort}
          onSort={setSort}
          current={current}
          onCurrent={setCurrent}
          selection={{ keys: selected, anchor }}
          onSelection={(next) => {
            setAnchor(next.anchor);
            chooseMen([...next.keys]);
          }}
          onOpen={toggle}
          selectLabel={(row) => row.name}
          selectAllLabel={text('exchange.selectAll')}
        />
      </div>
    </section>
  );
}
