import { dateInWords } from '../../core/dates/words';
import type { SoldierSummary } from '../../core/model/summary';
import { Strength } from '../../panels/candidates/strength';
import { useMessageText } from '../../text/use-message';
import { useText } from '../../text/use-text';
import styles from './duplicates.module.css';
import type { OpenPair } from './open-pairs';

/** Two men in three lines: their names with their births, and how strongly they resemble each other. */
export function PairRow({ pair }: { readonly pair: OpenPair }) {
  const text = useText();
  return (
    <>
      <Man summary={pair.first} />
      <Man summary={pair.second} />
      <span className={styles.rowLine}>
        {pair.judged === null ? null : <Strength verdict={pair.judged.verdict} />}
        {pair.judged?.pointing === true ? <span>{text('duplicates.pointing')}</span> : null}
        {pair.unsure === null ? null : <span>{text('duplicates.unsure')}</span>}
      </span>
    </>
  );
}

function Man({ summary: { name, birth } }: { readonly summary: SoldierSummary }) {
  const text = useText();
  const say = useMessageText();
  return (
    <span className={styles.rowMan}>
      <span className={styles.rowName}>{name === '' ? text('candidates.noName') : name}</span>
      {birth === '' ? null : <span className={styles.rowBirth}>{say(dateInWords(birth))}</span>}
    </span>
  );
}
