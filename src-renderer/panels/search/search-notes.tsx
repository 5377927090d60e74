import { useSyncExternalStore } from 'react';
import { useFormats } from '../../text/use-formats';
import { useMessageText } from '../../text/use-message';
import { useText } from '../../text/use-text';
import { classes } from '../../ui/classes';
import styles from './search.module.css';
import { useSearch } from './search-context';
import type { MenSearch } from './use-men-search';

type SearchNotesProps = {
  readonly found: MenSearch;
  /** In a line of other words, which it then does not move. */
  readonly inline?: boolean;
};

/** What must be known of an answer: that the index is not whole yet, that it does not answer, or what of the query was not understood. Nothing otherwise. */
export function SearchNotes({ found, inline = false }: SearchNotesProps) {
  const text = useText();
  const messageText = useMessageText();
  const { number } = useFormats();
  const search = useSearch();
  const { done, total, ready } = useSyncExternalStore(search.subscribe, search.state);
  return (
    <div className={classes(styles.notes, inline && styles.inline)} aria-live="polite">
      {found.failed ? <p className={styles.misread}>{text('search.failed')}</p> : null}
      {ready || found.answer === null ? null : <p className={styles.building}>{text('search.building', { done: number(done), total: number(total) })}</p>}
      {(found.answer?.notes ?? []).map((note) => (
        <p key={JSON.stringify(note)} className={styles.misread}>
          {messageText(note)}
        </p>
      ))}
    </div>
  );
}
