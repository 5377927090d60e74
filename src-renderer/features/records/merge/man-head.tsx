import { dateInWords } from '../../../core/dates/words';
import { IdentityBadge } from '../../../panels/shell/identity-badge';
import { useMessageText } from '../../../text/use-message';
import { useText } from '../../../text/use-text';
import { Button } from '../../../ui/button';
import looks from '../../../ui/looks.module.css';
import styles from './merge.module.css';
import type { ManRead } from './two-men';

/** Who stands in this column: his name, other spellings, dates and status, and the way to his record. */
export function ManHead({ man, onOpen }: { readonly man: ManRead; readonly onOpen: (soldier: string) => void }) {
  const text = useText();
  const say = useMessageText();
  const { summary, soldier } = man.record;
  if (summary === undefined) return <div />;
  const dates = [
    summary.birth === '' ? '' : text('record.born', { date: say(dateInWords(summary.birth)) }),
    summary.death === '' ? '' : text('record.died', { date: say(dateInWords(summary.death)) }),
  ].filter((part) => part !== '');
  const name = summary.name === '' ? text('records.noName') : summary.name;
  return (
    <div className={styles.head}>
      <h2 className={styles.name}>{name}</h2>
      {summary.otherNames.length === 0 ? null : <p className={styles.otherNames}>{summary.otherNames.join(' · ')}</p>}
      {dates.length === 0 ? null : <p>{dates.join(' · ')}</p>}
      <div className={styles.headLine}>
        <IdentityBadge status={summary.status} />
        <span className={looks.muted}>{text('merge.documentCount', { count: summary.documents })}</span>
        <Button kind="quiet" size="small" aria-label={text('merge.openNamed', { name })} onPress={() => onOpen(soldier.id)}>
          {text('merge.open')}
        </Button>
      </div>
    </div>
  );
}
