import { useLiveQuery } from 'dexie-react-hooks';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import type { SoldierSummary } from '../../../core/model/summary';
import { matchesTokens, queryTokens } from '../../../core/search/fold';
import { allLists } from '../../../data/queries/lists';
import { allSites } from '../../../data/queries/sites';
import { useCatalogue } from '../../../panels/shell/catalogue';
import { chooseMen } from '../../../panels/shell/chosen-men';
import { useNavigation } from '../../../panels/shell/navigation';
import { readRemembered, remember, useRemembered } from '../../../panels/shell/remembered';
import { useFormats } from '../../../text/use-formats';
import { useText } from '../../../text/use-text';
import { Button } from '../../../ui/button';
import { nothingSelected, type RowSelection } from '../../../ui/row-selection';
import { SearchField } from '../../../ui/search-field';
import { VirtualTable } from '../../../ui/virtual-table';
import type { Sort } from '../../../ui/virtual-table.types';
import { mergePanel } from '../merge/merge-place';
import { menColumns, nameOf } from './columns';
import { FacetPanel } from './facet-panel';
import { applyFacets, type FacetChoice, type FacetName, isChosen, noChoice } from './facets';
import { type KeptOrder, keepOrder } from './kept-order';
import styles from './list.module.css';
import { PeekPanel } from './peek-panel';
import { menOrder } from './sort-men';

const firstSort: Sort = { column: 'name', direction: 'ascending' };

/** Every man of the catalogue: found by any stored spelling or number, filtered with counts, sorted; a click opens his record. */
export function MenList({ summaries, onNew }: { readonly summaries: readonly SoldierSummary[]; readonly onNew: () => void }) {
  const text = useText();
  const formats = useFormats();
  const catalogue = useCatalogue();
  const navigation = useNavigation();
  const [query, setQuery] = useRemembered('records.query', '');
  const [choice, setChoice] = useRemembered<FacetChoice>('records.facets', noChoice);
  const [sort, setSort] = useRemembered<Sort>('records.sort', firstSort);
  const [current, setCurrent] = useRemembered<string | null>('records.current', null);
  const [selection, setSelection] = useState<RowSelection>(nothingSelected);
  const [peeked, setPeeked] = useState<string | null>(null);
  const sites = useLiveQuery(() => allSites(catalogue), [catalogue]);
  const lists = useLiveQuery(() => allLists(catalogue), [catalogue]);
  const siteOf = useMemo(() => new Map((sites ?? []).map((site) => [site.id, site])), [sites]);
  const columns = useMemo(() => menColumns(text, formats, siteOf), [text, formats, siteOf]);
  // Typing never waits for the list: the list follows when there is time.
  const wanted = useDeferredValue(query);
  const order = useMemo(() => menOrder(sort, formats.compare), [sort, formats]);
  const kept = useRef<KeptOrder | null>(null);
  // Sorted before it is narrowed, so that a letter typed never sorts anything.
  const sorted = useMemo(() => {
    kept.current = keepOrder(kept.current, summaries, order);
    return kept.current.sorted;
  }, [summaries, order]);
  const found = useMemo(() => {
    const tokens = queryTokens(wanted);
    return tokens.length === 0 ? sorted : sorted.filter((summary) => matchesTokens(summary.folded, tokens));
  }, [sorted, wanted]);
  const { passing: rows, counts } = useMemo(() => applyFacets(found, choice), [found, choice]);
  const labelOf = (name: FacetName, value: string): string => {
    if (name === 'status') return text(`status.${value}`);
    if (name === 'war') return text(`records.war.${value}`);
    if (name === 'list') return lists?.find(({ id }) => id === value)?.name ?? value;
    return siteOf.get(value)?.shortName ?? value;
  };
  const narrowed = wanted.trim() !== '' || isChosen(choice);
  const exportChosen = (): void => {
    chooseMen([...selection.keys]);
    navigation.goToScreen('exchange');
  };
  const mergeChosen = (): void => {
    const [soldier, other] = selection.keys;
    navigation.go({ screen: 'catalogue', soldier, panel: mergePanel(other) });
  };
  const peekedMan = rows.find(({ id }) => id === peeked);
  return (
    <div className={styles.panes}>
      <h1 className={styles.heardOnly}>{text('records.men')}</h1>
      <FacetPanel choice={choice} counts={counts} onChoice={setChoice} labelOf={labelOf} />
      <section className={styles.men} aria-label={text('records.men')} data-pane="" tabIndex={-1}>
        <div className={styles.tools}>
          <div className={styles.search}>
            <SearchField label={text('records.search')} placeholder={text('records.search')} value={query} onChange={setQuery} clearLabel={text('ui.clear')} />
          </div>
          <p className={styles.found} aria-live="polite">
            {narrowed ? text('records.foundOf', { count: rows.length, total: summaries.length }) : text('records.found', { count: summaries.length })}
          </p>
          {selection.keys.size === 2 ? (
            <Button icon="link" onPress={mergeChosen}>
              {text('merge.join')}
            </Button>
          ) : null}
          {selection.keys.size > 0 ? (
            <Button icon="exchange" onPress={exportChosen}>
              {text('records.export', { count: selection.keys.size })}
            </Button>
          ) : null}
          <Button kind="primary" icon="add" onPress={onNew}>
            {text('records.new')}
          </Button>
        </div>
        <div className={styles.table}>
          <VirtualTable
            label={text('records.men')}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            rowHeight={3.4286}
            sort={sort}
            onSort={setSort}
            current={current}
            onCurrent={(key) => {
              setCurrent(key);
              if (peeked !== null) setPeeked(key);
            }}
            selection={selection}
            onSelection={setSelection}
            onOpen={(row) => navigation.go({ screen: 'catalogue', soldier: row.id })}
            onPeek={(row) => setPeeked(peeked === row.id ? null : row.id)}
            selectLabel={(row) => text('records.select', { name: nameOf(row, text) })}
            selectAllLabel={text('records.selectAll')}
            whenEmpty={
              <NothingFound
                onClear={() => {
                  setQuery('');
                  setChoice(noChoice);
                }}
              />
            }
            initialScroll={readRemembered('records.scroll', 0)}
            onScrollEnd={(top) => remember('records.scroll', top)}
          />
        </div>
      </section>
      {peekedMan === undefined ? null : <PeekPanel man={peekedMan} sites={siteOf} onClose={() => setPeeked(null)} />}
    </div>
  );
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
