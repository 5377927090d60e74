import { useText } from '../../text/use-text';
import styles from './query-hint.module.css';

const ways = ['name', 'cote', 'grave', 'camp', 'birth', 'place', 'text', 'phrase', 'without'] as const;
const shortWays = ['cote', 'grave', 'camp', 'birth', 'text', 'phrase', 'without'] as const;

/** What can be typed besides words, on one line. */
export function QueryHint() {
  const text = useText();
  return (
    <p className={styles.hint}>
      {text('search.hint')}
      {shortWays.map((way) => (
        <code key={way} className={styles.example}>
          {text(`search.hint.${way}`)}
        </code>
      ))}
    </p>
  );
}

/** The same at length: each way as a button that puts its beginning into the query, and what it does. */
export function QueryHelp({ onTake }: { readonly onTake: (beginning: string) => void }) {
  const text = useText();
  return (
    <dl className={styles.help}>
      {ways.map((way) => {
        const example = text(`search.hint.${way}`);
        return (
          <div key={way}>
            <dt>
              <button type="button" className={styles.example} onClick={() => onTake(beginningOf(example))}>
                {example}
              </button>
            </dt>
            <dd>{text(`search.hint.${way}.means`)}</dd>
          </div>
        );
      })}
    </dl>
  );
}

/** `cote:16P…` → `cote:`, `-mot` → `-`, `"deux mots"` → `"`. */
function beginningOf(example: string): string {
  return /^(?:[^:]+:|-|")/.exec(example)?.[0] ?? '';
}
