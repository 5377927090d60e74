import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { SoldierSummary } from '../../core/model/summary';
import { IdentityBadge } from '../../panels/shell/identity-badge';
import { useSummaries } from '../../panels/shell/summaries';
import { useText } from '../../text/use-text';
import { classes } from '../../ui/classes';
import { Icon } from '../../ui/icon';
import { findMen, yearsOf } from './find-men';
import styles from './man-search.module.css';

/** What stands in the list at most: a person reads no more, and types another letter instead. */
const most = 40;

type Entry = { readonly man: SoldierSummary } | { readonly newName: string };

export type ManSearchProps = {
  readonly onMan: (man: SoldierSummary) => void;
  /** A new man under the name as typed. */
  readonly onNew: (name: string) => void;
  readonly isDisabled: boolean;
};

/** Finds a man under any spelling, or names a new one; arrows choose, Enter does. */
export function ManSearch({ onMan, onNew, isDisabled }: ManSearchProps) {
  const text = useText();
  const listId = useId();
  const { summaries } = useSummaries();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const asked = useDeferredValue(query);
  const list = useRef<HTMLDivElement>(null);
  const entries = useMemo<readonly Entry[]>(() => {
    const found = findMen(summaries, asked, most).map((man) => ({ man }));
    return asked.trim() === '' ? found : [...found, { newName: asked.trim() }];
  }, [summaries, asked]);
  const current = Math.min(at, entries.length - 1);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  function choose(entry: Entry | undefined) {
    if (entry === undefined || isDisabled || asked !== query) return;
    if ('man' in entry) onMan(entry.man);
    else onNew(entry.newName);
  }

  return (
    <div className={styles.search}>
      <div className={styles.field}>
        <Icon name="search" />
        <input
          role="combobox"
          aria-label={text('scans.attach.search')}
          aria-expanded={entries.length > 0}
          aria-controls={listId}
          aria-activedescendant={entries[current] === undefined ? undefined : `${listId}-${current}`}
          placeholder={text('scans.attach.search')}
          className={styles.input}
          value={query}
          // biome-ignore lint/a11y/noAutofocus: the panel was asked for, to type in it.
          autoFocus
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') setAt(Math.min(entries.length - 1, current + 1));
            else if (event.key === 'ArrowUp') setAt(Math.max(0, current - 1));
            else if (event.key === 'Enter' && !event.nativeEvent.isComposing) choose(entries[current]);
            else return;
            event.preventDefault();
          }}
        />
      </div>
      <div ref={list} id={listId} role="listbox" aria-label={text('scans.attach.found')} className={styles.list}>
        {entries.map((entry, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the line above keeps the focus and answers the keys.
          // biome-ignore lint/a11y/useFocusableInteractive: the line above names the current option by aria-activedescendant.
          <div
            key={'man' in entry ? entry.man.id : 'new'}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === current}
            className={classes(styles.option, index === current && styles.current)}
            onClick={() => choose(entry)}
          >
            {'man' in entry ? <Man man={entry.man} /> : <NewMan name={entry.newName} />}
          </div>
        ))}
      </div>
    </div>
  );
}

function Man({ man }: { readonly man: SoldierSummary }) {
  const text = useText();
  const years = yearsOf(man);
  return (
    <>
      <Icon name="person" />
      <span className={styles.words}>
        <span className={styles.name}>{man.name === '' ? text('app.no-name') : man.name}</span>
        <span className={styles.others}>{[years, ...man.otherNames.slice(0, 3)].filter((part) => part !== '').join(' · ')}</span>
      </span>
      <IdentityBadge status={man.status} />
    </>
  );
}

function NewMan({ name }: { readonly name: string }) {
  const text = useText();
  return (
    <>
      <Icon name="add" />
      <span className={styles.words}>
        <span className={styles.name}>{text('scans.attach.new', { name })}</span>
        <span className={styles.others}>{text('scans.attach.newHelp')}</span>
      </span>
    </>
  );
}
