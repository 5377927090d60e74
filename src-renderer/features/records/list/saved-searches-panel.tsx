import { useLiveQuery } from 'dexie-react-hooks';
import { type FormEvent, useRef, useState } from 'react';
import type { SavedSearch } from '../../../core/model/saved-search';
import { deleteSearch, renameSearch, savedSearches, saveSearch } from '../../../data/queries/saved-searches';
import { askList, useListSearch } from '../../../panels/search/list-search';
import { useCatalogue } from '../../../panels/shell/catalogue';
import { useToasts } from '../../../panels/shell/toasts';
import { useText } from '../../../text/use-text';
import { Button } from '../../../ui/button';
import { IconButton } from '../../../ui/icon-button';
import { Kbd } from '../../../ui/kbd';
import { TextField } from '../../../ui/text-field';
import styles from './saved-searches.module.css';
import { shortcutsOfSaved } from './use-list-commands';

/** Searches kept under names: opened, renamed, deleted; and the present one kept. */
export function SavedSearchesPanel({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const catalogue = useCatalogue();
  const searches = useLiveQuery(() => savedSearches(catalogue), [catalogue]);
  const frame = useRef<HTMLElement>(null);
  return (
    <section
      ref={frame}
      tabIndex={-1}
      className={styles.panel}
      aria-label={text('search.saved')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      {searches?.length === 0 ? <p className={styles.muted}>{text('search.saved.none')}</p> : null}
      <ul className={styles.list}>
        {(searches ?? []).map((search, index) => (
          <SavedLine key={search.id} search={search} shortcut={shortcutsOfSaved[index]} onDeleted={() => frame.current?.focus()} />
        ))}
      </ul>
      <KeepForm />
    </section>
  );
}

type SavedLineProps = { readonly search: SavedSearch; readonly shortcut: string | undefined; readonly onDeleted: () => void };

function SavedLine({ search, shortcut, onDeleted }: SavedLineProps) {
  const text = useText();
  const catalogue = useCatalogue();
  const toasts = useToasts();
  const [renaming, setRenaming] = useState<'no' | 'now' | 'done'>('no');
  const { id, name, query, facets, sort } = search;
  const filters = Object.values(facets).reduce((sum, values) => sum + values.length, 0);
  const remove = async () => {
    await deleteSearch(catalogue, id);
    onDeleted();
    toasts.done(text('search.saved.undelete', { name }), () => void saveSearch(catalogue, name, { query, facets, sort }));
  };
  if (renaming === 'now') {
    return (
      <li className={styles.line}>
        <NameForm
          label={text('search.saved.renamed')}
          offered={name}
          onName={async (next) => {
            await renameSearch(catalogue, id, next);
            setRenaming('done');
          }}
        />
      </li>
    );
  }
  return (
    <li className={styles.line}>
      <Button kind="quiet" size="small" autoFocus={renaming === 'done'} onPress={() => askList({ query, facets, sort })}>
        {name}
      </Button>
      <span className={styles.what}>
        {[query === '' ? text('search.saved.everything') : query, filters === 0 ? '' : text('search.saved.filtered', { count: filters })]
          .filter((part) => part !== '')
          .join(' · ')}
      </span>
      {shortcut === undefined ? null : <Kbd keys={shortcut} />}
      <Button kind="quiet" size="small" aria-label={text('search.saved.rename', { name })} onPress={() => setRenaming('now')}>
        {text('search.saved.renameVerb')}
      </Button>
      <IconButton name={text('search.saved.delete', { name })} icon="trash" size="small" onPress={() => void remove()} />
    </li>
  );
}

/** Offers the query itself as the name, until another is typed. */
function KeepForm() {
  const text = useText();
  const catalogue = useCatalogue();
  const { query, facets, sort } = useListSearch();
  return <NameForm label={text('search.saved.save')} offered={query} onName={(name) => saveSearch(catalogue, name, { query, facets, sort })} />;
}

function NameForm({ label, offered, onName }: { readonly label: string; readonly offered: string; readonly onName: (name: string) => Promise<void> }) {
  const text = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const name = (typed ?? offered).trim();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name === '') return;
    await onName(name);
    setTyped(null);
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <TextField label={label} value={typed ?? offered} onChange={setTyped} autoFocus />
      <Button type="submit" isDisabled={name === ''}>
        {text('search.saved.keep')}
      </Button>
    </form>
  );
}
