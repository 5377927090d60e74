import { useText } from '../../text/use-text';
import styles from './query-hint.module.css';

const examples = ['name', 'cote', 'grave', 'camp', 'birth', 'place', 'phrase', 'without'] as const;

/** What can be typed besides words. With `onTake` an example is a button that puts its beginning into the query. */
export function QueryHint({ onTake }: { readonly onTake?: (beginning: string) => void }) {
  const text = useText();
  return (
    <p className={styles.hint}>
      <span className={styles.lead}>{text('search.hint')}</span>
      {examples.map((example) => {
        const shown = text(`search.hint.${example}`);
        return onTake === undefined ? (
          <code key={example} className={styles.example} title={text(`search.hint.${example}.means`)}>
            {shown}
          </code>
        ) : (
          <button
            key={example}
            type="button"
            className={styles.example}
            title={text(`search.hint.${example}.means`)}
            onClick={() => onTake(beginningOf(shown))}
          >
            {shown}
          </button>
        );
      })}
    </p>
  );
}

/** `cote:16P…` → `cote:`, `-mot` → `-`, `"deux mots"` → `"`. */
function beginningOf(example: string): string {
  return /^(?:[^:]+:|-|")/.exec(example)?.[0] ?? '';
}
