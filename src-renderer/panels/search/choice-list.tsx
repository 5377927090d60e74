import { type ReactNode, type Ref, useEffect, useId, useRef, useState } from 'react';
import { classes } from '../../ui/classes';
import { Icon } from '../../ui/icon';
import styles from './choice-list.module.css';

export type ChoiceEntry = { readonly id: string; readonly content: ReactNode; readonly choose: () => void };
export type ChoiceGroup = { readonly id: string; readonly heading?: string | undefined; readonly entries: readonly ChoiceEntry[] };

type ChoiceListProps = {
  readonly label: string;
  /** Name of the list for screen readers. */
  readonly listLabel: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly groups: readonly ChoiceGroup[];
  /** False while what is listed still answers an earlier query: Enter then waits for the answer. */
  readonly settled: boolean;
  readonly isDisabled?: boolean;
  readonly isLarge?: boolean;
  readonly autoFocus?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
  /** Between the line and the list, such as how the question was understood. */
  readonly notes?: ReactNode;
  /** In place of the list when nothing is listed. */
  readonly whenEmpty?: ReactNode;
};

/** A line to type in and what it finds, in groups. The focus stays in the line; arrows choose, Enter does. */
export function ChoiceList(props: ChoiceListProps) {
  const { label, listLabel, query, onQuery, groups, settled, isDisabled = false, isLarge = false, autoFocus = false, inputRef, notes, whenEmpty } = props;
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const [entered, setEntered] = useState<string | null>(null);
  const entries = groups.flatMap((group) => group.entries);
  // By its id, so that an answer that comes while one chooses does not change what is under the keyboard.
  const at = Math.max(
    0,
    entries.findIndex(({ id }) => id === wanted),
  );
  const current = entries[at];

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });
  useEffect(() => {
    if (entered === null || !settled) return;
    setEntered(null);
    if (entered === query && !isDisabled) current?.choose();
  }, [entered, settled, query, isDisabled, current]);

  function move(step: number) {
    const next = entries[Math.min(entries.length - 1, Math.max(0, at + step))];
    if (next !== undefined) setWanted(next.id);
  }

  return (
    <div className={classes(styles.choices, isLarge && styles.large)}>
      <div className={styles.line}>
        <Icon name="search" />
        <input
          ref={inputRef}
          role="combobox"
          aria-label={label}
          aria-autocomplete="list"
          aria-expanded={entries.length > 0}
          aria-controls={listId}
          aria-activedescendant={current === undefined ? undefined : `${listId}-${at}`}
          placeholder={label}
          className={styles.input}
          value={query}
          // biome-ignore lint/a11y/noAutofocus: what holds this line was asked for, to type in it.
          autoFocus={autoFocus}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => {
            onQuery(event.currentTarget.value);
            setWanted(null);
            setEntered(null);
          }}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') move(1);
            else if (event.key === 'ArrowUp') move(-1);
            else if (event.key === 'Enter' && !event.nativeEvent.isComposing) setEntered(query);
            else return;
            event.preventDefault();
          }}
        />
      </div>
      {notes}
      <div ref={list} id={listId} role="listbox" aria-label={listLabel} className={styles.list}>
        {groups.map((group) =>
          group.entries.length === 0 ? null : (
            // biome-ignore lint/a11y/useSemanticElements: a group of options is no fieldset.
            <div key={group.id} role="group" {...(group.heading === undefined ? {} : { 'aria-label': group.heading })}>
              {group.heading === undefined ? null : (
                <div className={styles.heading} aria-hidden="true">
                  {group.heading}
                </div>
              )}
              {group.entries.map((entry) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the line above keeps the focus and answers the keys.
                // biome-ignore lint/a11y/useFocusableInteractive: the line above names the current option by aria-activedescendant.
                <div
                  key={entry.id}
                  id={`${listId}-${entries.indexOf(entry)}`}
                  role="option"
                  aria-selected={entry === current}
                  className={classes(styles.option, entry === current && styles.current)}
                  onClick={() => (isDisabled ? undefined : entry.choose())}
                >
                  {entry.content}
                </div>
              ))}
            </div>
          ),
        )}
      </div>
      {entries.length === 0 ? whenEmpty : null}
    </div>
  );
}
