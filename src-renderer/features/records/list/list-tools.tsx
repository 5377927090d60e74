import { type KeyboardEvent, type Ref, useEffect, useState } from 'react';
import { useListSearch } from '../../../panels/search/list-search';
import { QueryHelp } from '../../../panels/search/query-hint';
import { SearchNotes } from '../../../panels/search/search-notes';
import { useText } from '../../../text/use-text';
import { Button } from '../../../ui/button';
import { IconButton } from '../../../ui/icon-button';
import { PopoverPanel } from '../../../ui/popover';
import { SearchField } from '../../../ui/search-field';
import styles from './list.module.css';
import { SavedSearchesPanel } from './saved-searches-panel';
import type { FoundMen } from './use-found-men';
import type { ListOrder } from './use-list-order';

type ListToolsProps = {
  readonly found: FoundMen;
  readonly order: ListOrder;
  readonly total: number;
  readonly narrowed: boolean;
  readonly selected: number;
  readonly inputRef: Ref<HTMLInputElement>;
  /** From the field into the list. */
  readonly onDown: () => void;
  /** Opens the best man found. */
  readonly onEnter: () => void;
  /** Says that the two men selected are one. */
  readonly onMerge: () => void;
  readonly onExport: () => void;
  readonly onNew: () => void;
};

/** Above the list: the query, how it can be made precise, what is kept under a name, how many men there are, and what can be done with them. */
export function ListTools(props: ListToolsProps) {
  const { found, order, total, narrowed, selected, inputRef, onDown, onEnter, onMerge, onExport, onNew } = props;
  const text = useText();
  const { query } = useListSearch();
  const [savedShown, setSavedShown] = useState(false);
  const [entered, setEntered] = useState<string | null>(null);
  const { settled } = found.search;
  const asked = query.trim() !== '';
  // Enter opens the man who answers what was typed, also when it came before the answer.
  useEffect(() => {
    if (entered === null || !settled) return;
    setEntered(null);
    if (entered === query) onEnter();
  }, [entered, settled, query, onEnter]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLInputElement)) return;
    if (event.key === 'ArrowDown') onDown();
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing && asked) setEntered(query);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className={styles.tools}>
        <search className={styles.search} onKeyDownCapture={onKeyDown}>
          <SearchField
            label={text('records.search')}
            placeholder={text('records.search')}
            value={query}
            onChange={order.type}
            clearLabel={text('ui.clear')}
            ref={inputRef}
          />
        </search>
        <PopoverPanel label={text('search.help')} trigger={<IconButton name={text('search.help')} icon="question" />}>
          <QueryHelp onTake={(beginning) => order.type(query.trim() === '' ? beginning : `${query.trimEnd()} ${beginning}`)} />
        </PopoverPanel>
        <div className={styles.verbs}>
          <Button kind="quiet" aria-expanded={savedShown} onPress={() => setSavedShown(!savedShown)}>
            {text('search.saved')}
          </Button>
          <Button kind="primary" icon="add" onPress={onNew}>
            {text('records.new')}
          </Button>
        </div>
      </div>
      <div className={styles.told}>
        <p className={styles.found} aria-live="polite">
          {narrowed ? text('records.foundOf', { count: found.rows.length, total }) : text('records.found', { count: total })}
        </p>
        <SearchNotes found={found.search} inline />
        {asked ? (
          <Button kind="quiet" size="small" icon={order.ranked ? 'check' : 'sortDown'} aria-pressed={order.ranked} onPress={order.rank}>
            {text('search.relevance')}
          </Button>
        ) : null}
        {selected === 2 ? (
          <Button size="small" icon="link" onPress={onMerge}>
            {text('merge.join')}
          </Button>
        ) : null}
        {selected > 0 ? (
          <Button size="small" icon="exchange" onPress={onExport}>
            {text('records.export', { count: selected })}
          </Button>
        ) : null}
      </div>
      {savedShown ? <SavedSearchesPanel onClose={() => setSavedShown(false)} /> : null}
    </>
  );
}
