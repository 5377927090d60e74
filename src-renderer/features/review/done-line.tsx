import { useShownKeys } from '../../panels/shell/use-shown-keys';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { Icon } from '../../ui/icon';
import { Kbd } from '../../ui/kbd';
import styles from './review.module.css';

export type DoneWork = { readonly batch: string; readonly words: string };

const keys = [
  ['J', 'next'],
  ['K', 'previous'],
  ['1–9', 'status'],
  ['R', 'reason'],
  ['Enter', 'decide'],
  ['C', 'candidate'],
  ['S', 'skip'],
  ['U', 'undo'],
  ['?', 'keys'],
] as const;

/** What was just decided, with its undo; and the keys of the screen, always in sight. */
export function DoneLine({ done, onUndo }: { readonly done: DoneWork | null; readonly onUndo: () => void }) {
  const text = useText();
  const shown = useShownKeys();
  return (
    <footer className={classes(styles.footer, done !== null && styles.hasDone)}>
      <div role="status" aria-label={text('review.lastDone')} className={styles.done}>
        {done === null ? null : (
          <>
            <Icon name="check" />
            <span>{done.words}</span>
          </>
        )}
      </div>
      {done === null ? null : (
        <Button size="small" icon="undo" onPress={onUndo}>
          {text('ui.undo')}
        </Button>
      )}
      <ul className={styles.keys}>
        {keys.map(([key, name]) => (
          <li key={key}>
            <Kbd keys={shown(key)} />
            <span>{text(`review.key.${name}`)}</span>
          </li>
        ))}
      </ul>
    </footer>
  );
}
