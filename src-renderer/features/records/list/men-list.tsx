import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { SoldierSummary } from '../../../core/model/summary';
import { type FacetName, isChosen } from '../../../core/search/facets';
import { allLists } from '../../../data/queries/lists';
import { allSites } from '../../../data/queries/sites';
import { askList, useListSearch } from '../../../panels/search/list-search';
import { useArrival } from '../../../panels/shell/arrival';
import { useCatalogue } from '../../../panels/shell/catalogue';
import { chooseMen } from '../../../panels/shell/chosen-men';
import { useNavigation } from '../../../panels/shell/navigation';
import { readRemembered, remember, useRemembered } from '../../../panels/shell/remembered';
import { useFormats } from '../../../text/use-formats';
import { useText } from '../../../text/use-text';
import { Button } from '../../../ui/button';
import looks from '../../../ui/looks.module.css';
import { nothingSelected, type RowSelection } from '../../../ui/row-selection';
import { VirtualTable } from '../../../ui/virtual-table';
import { mergePanel } from '../merge/merge-place';
import { menColumns, nameOf } from './columns';
import { FacetPanel } from './facet-panel';
import styles from './list.module.css';
import { ListTools } from './list-tools';
import { PeekPanel } from './peek-panel';
import { facetChoice, useFoundMen } from './use-found-men';
import { useListCommands } from './use-list-commands';
import { useListOrder } from './use-list-order';

/** Every man of the catalogue: found under any spelling and by all that is known of him, filtered with counts, in order; a click opens his record. */
export function MenList({ summaries, onNew }: { readonly summaries: readonly SoldierSummary[]; readonly onNew: () => void }) {
  const text = useText();
  const formats = useFormats();
  const catalogue = useCatalogue();
  const navigation = useNavigation();
  const { query, facets } = useListSearch();
  const order = useListOrder();
  const found = useFoundMen(summaries, order, formats.compare);
  const [current, setCurrent] = useRemembered<string | null>('records.current', null);
  const [selection, setSelection] = useState<RowSelection>(nothingSelected);
  const [peeked, setPeeked] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const table = useRef<HTMLDivElement>(null);
  const grid = useCallback(() => table.current?.querySelector<HTMLElement>('[role="grid"]'), []);
  useListCommands(useCallback(() => field.current?.select(), []));
  useArrival(grid);
  useTopForEachAnswer(query, found.search.answer?.query ?? null, grid);
  const sites = useLiveQuery(() => allSites(catalogue), [catalogue]);
  const lists = useLiveQuery(() => allLists(catalogue), [catalogue]);
  const siteOf = useMemo(() => new Map((sites ?? []).map((site) => [site.id, site])), [sites]);
  const columns = useMemo(() => menColumns(text, formats, siteOf, found.hits), [text, formats, siteOf, found.hits]);
  const choice = useMemo(() => facetChoice(facets), [facets]);
  const labelOf = (name: FacetName, value: string): string => {
    if (name === 'status') return text(`status.${value}`);
    if (name === 'war') return text(`records.war.${value}`);
    if (name === 'list') return lists?.find(({ id }) => id === value)?.name ?? value;
    return siteOf.get(value)?.shortName ?? value;
  };
  const open = (row: SoldierSummary) => navigation.go({ screen: 'catalogue', soldier: row.id });
  const exportChosen = (): void => {
    chooseMen([...selection.keys]);
    navigation.goToScreen('exchange');
  };
  const mergeChosen = (): void => {
    const [soldier, other] = selection.keys;
    navigation.go({ screen: 'catalogue', soldier, panel: mergePanel(other) });
  };
  const { rows, counts } = found;
  const peekedMan = rows.find(({ id }) => id === peeked);
  return (
    <div className={styles.panes}>
      <h1 className={looks.heard}>{text('records.men')}</h1>
      <FacetPanel choice={choice} counts={counts} onChoice={(next) => askList({ facets: next })} labelOf={labelOf} />
      <section className={styles.men} aria-label={text('records.men')} data-pane="" tabIndex={-1}>
        <ListTools
          found={found}
          order={order}
          total={summaries.length}
          narrowed={query.trim() !== '' || isChosen(choice)}
          selected={selection.keys.size}
          inputRef={field}
          onDown={() => grid()?.focus()}
          onEnter={() => (rows[0] === undefined ? undefined : open(rows[0]))}
          onMerge={mergeChosen}
          onExport={exportChosen}
          onNew={onNew}
        />
        <div ref={table} className={styles.table}>
          <VirtualTable
            label={text('records.men')}
            columns={columns}
            rows={rows}
            rowKey={idOf}
            rowHeight={3.4286}
            sort={order.ranked ? null : order.sort}
            onSort={order.sortBy}
            current={current}
            onCurrent={(key) => {
              setCurrent(key);
              if (peeked !== null) setPeeked(key);
            }}
            selection={selection}
            onSelection={setSelection}
            onOpen={open}
            onPeek={(row) => setPeeked(peeked === row.id ? null : row.id)}
            selectLabel={(row) => text('records.select', { name: nameOf(row, text) })}
            selectAllLabel={text('records.selectAll')}
            whenEmpty={
              <NothingFound
                onClear={() => {
                  askList({ query: '', facets: {} });
                  grid()?.focus();
                }}
              />
            }
            initialScroll={readRemembered('records.scroll', 0)}
            onScrollEnd={rememberScroll}
          />
        </div>
      </section>
      {peekedMan === undefined ? null : <PeekPanel man={peekedMan} sites={siteOf} onClose={() => setPeeked(null)} />}
    </div>
  );
}

function idOf({ id }: SoldierSummary): string {
  return id;
}

function rememberScroll(top: number): void {
  remember('records.scroll', top);
}

/** A new answer is read from its best man on; the one that was there before a restart, or is asked again, leaves the list where it was. */
function useTopForEachAnswer(query: string, answered: string | null, grid: () => HTMLElement | null | undefined): void {
  const last = useRef(query);
  useEffect(() => {
    if (answered === null || answered === last.current) return;
    last.current = answered;
    grid()?.scrollTo({ top: 0 });
  }, [answered, grid]);
}

function NothingFound({ onClear }: { readonly onClear: () => void }) {
  const text = useText();
  return (
    <div className={styles.nothing}>
      <p>{text('records.nothingFound')}</p>
      <Button onPress={onClear}>{text('records.showAll')}</Button>
    </div>
  );
}
