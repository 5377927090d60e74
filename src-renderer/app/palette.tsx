import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components';
import { foldForSearch } from '../core/search/fold';
import { useCommandRegister } from '../panels/shell/commands';
import { IdentityBadge } from '../panels/shell/identity-badge';
import { useNavigation } from '../panels/shell/navigation';
import { useSummaries } from '../panels/shell/summaries';
import { useShownKeys } from '../panels/shell/use-shown-keys';
import { useText } from '../text/use-text';
import { classes } from '../ui/classes';
import { Icon } from '../ui/icon';
import { Kbd } from '../ui/kbd';
import styles from './palette.module.css';
import { findMen } from './palette-entries';

/** One line to type in: men by any spelling or number, and every command. Arrows choose, Enter does, Escape closes. */
export function Palette({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const text = useText();
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={(open) => (open ? undefined : onClose())} isDismissable className={styles.overlay ?? ''}>
      <Modal className={styles.modal ?? ''}>
        <AriaDialog aria-label={text('commands.search')} className={styles.dialog ?? ''}>
          <PaletteContent onClose={onClose} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

type Entry =
  | { readonly kind: 'man'; readonly id: string; readonly man: ReturnType<typeof findMen>[number] }
  | { readonly kind: 'command'; readonly id: string; readonly label: string; readonly shortcut: string | undefined };

function PaletteContent({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const keys = useShownKeys();
  const listId = useId();
  const { summaries } = useSummaries();
  const { commands, run } = useCommandRegister();
  const { go } = useNavigation();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const asked = useDeferredValue(query);

  const entries = useMemo<readonly Entry[]>(() => {
    const wanted = foldForSearch(asked);
    const verbs = commands
      .filter((command) => command.hidden !== true && command.id !== 'palette' && command.when?.() !== false)
      .map((command) => ({ kind: 'command' as const, id: command.id, label: text(command.labelKey), shortcut: command.shortcut }))
      .filter(({ label }) => foldForSearch(label).includes(wanted));
    return [...findMen(summaries, asked, foldForSearch).map((man) => ({ kind: 'man' as const, id: man.id, man })), ...verbs];
  }, [asked, summaries, commands, text]);

  const current = Math.min(at, entries.length - 1);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  function choose(entry: Entry | undefined) {
    if (entry === undefined) return;
    onClose();
    // After the dialog has given the focus back, so that what the command focuses keeps it.
    setTimeout(() => (entry.kind === 'man' ? go({ screen: 'catalogue', soldier: entry.id }) : run(entry.id)), 0);
  }

  return (
    <>
      <div className={styles.field}>
        <Icon name="search" />
        <input
          role="combobox"
          aria-label={text('app.search')}
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={entries[current] === undefined ? undefined : `${listId}-${current}`}
          placeholder={text('app.search')}
          className={styles.input}
          value={query}
          // biome-ignore lint/a11y/noAutofocus: the palette was asked for, to type in it.
          autoFocus
          spellCheck={false}
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
      <div ref={list} id={listId} role="listbox" aria-label={text('app.found')} className={styles.list}>
        {entries.map((entry, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the line above keeps the focus and answers the keys.
          // biome-ignore lint/a11y/useFocusableInteractive: the line above names the current option by aria-activedescendant.
          <div
            key={`${entry.kind} ${entry.id}`}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === current}
            className={classes(styles.option, index === current && styles.current)}
            onClick={() => choose(entry)}
          >
            {entry.kind === 'man' ? (
              <>
                <Icon name="person" />
                <span className={styles.words}>
                  <span>{entry.man.name === '' ? text('app.no-name') : entry.man.name}</span>
                  <span className={styles.others}>{entry.man.otherNames.slice(0, 3).join(' · ')}</span>
                </span>
                <IdentityBadge status={entry.man.status} />
              </>
            ) : (
              <>
                <Icon name="chevronRight" />
                <span className={styles.words}>{entry.label}</span>
                {entry.shortcut === undefined ? null : <Kbd keys={keys(entry.shortcut)} />}
              </>
            )}
          </div>
        ))}
      </div>
      {entries.length === 0 ? <p className={styles.nothing}>{text('app.found-nothing')}</p> : null}
    </>
  );
}
