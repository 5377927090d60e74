import type { Assertion } from '../../core/model/assertion';
import { MixedMark } from '../../panels/record/mixed-mark';
import { useMessageText } from '../../text/use-message';
import { useText } from '../../text/use-text';
import looks from '../../ui/looks.module.css';
import { type ReadAs, readAs } from './read-as';
import styles from './review.module.css';

type NameReadingProps = {
  /** The name as the page has it. */
  readonly name: Assertion;
  /** The name shown of the man. */
  readonly shown: string;
  /** His names as written, wherever they were read. */
  readonly spellings: readonly string[];
};

/** A spelling as written and why it folds to this man: letter by letter where they differ (core/names). */
export function NameReading({ name, shown, spellings }: NameReadingProps) {
  const text = useText();
  const say = useMessageText();
  const { written } = name;
  const read = readAs(written.text, shown, spellings);
  const reasons = read === undefined ? [] : [...new Set(read.comparison.explanation.map(say))];
  return (
    <div className={styles.reading}>
      <p className={styles.spelling}>
        <span className={styles.written} {...(written.language === undefined ? {} : { lang: written.language })}>
          « {written.text} »
        </span>{' '}
        <MixedMark written={written.text} compact />
        {read === undefined ? null : <span className={looks.muted}>{text(`review.readAs.${likenessOf(read.comparison)}`, { form: read.form })}</span>}
      </p>
      {read === undefined ? <p className={looks.muted}>{text('review.onlySpelling')}</p> : null}
      {reasons.length === 0 ? null : (
        <ul className={styles.reasons} aria-label={text('review.whyRead')}>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What the name alone says, without the facts beside it. */
function likenessOf({ verdict }: ReadAs['comparison']): 'same' | 'kin' | 'different' {
  return verdict === 'near-certain' || verdict === 'suggestion' ? 'same' : verdict;
}
