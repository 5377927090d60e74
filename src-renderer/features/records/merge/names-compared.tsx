import type { ManComparison } from '../../../core/candidates/comparison';
import { verdictMessage } from '../../../core/names/compare';
import { useMessageText } from '../../../text/use-message';
import { useText } from '../../../text/use-text';
import looks from '../../../ui/looks.module.css';
import styles from './merge.module.css';

/** The two written names that come nearest each other, and why; a suggestion of the name engine, never an answer. */
export function NamesCompared({ comparison: { names, verdict } }: { readonly comparison: ManComparison }) {
  const text = useText();
  const say = useMessageText();
  if (names.first === '' || names.second === '') return null;
  return (
    <p className={styles.names}>
      <span className={styles.topic}>{text('merge.names')}</span>
      <span>
        <span className={styles.written}>{names.first}</span> ~ <span className={styles.written}>{names.second}</span>
      </span>
      {names.explanation.length === 0 ? null : <span>{names.explanation.map(say).join(' · ')}</span>}
      <span className={looks.muted}>{say(verdictMessage(verdict))}</span>
    </p>
  );
}
