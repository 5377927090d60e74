import type { SoldierSummary } from '../../../core/model/summary';
import type { SearchHit } from '../../../core/search/answer';
import { MixedMark } from '../../../panels/record/mixed-mark';
import { MarkedText } from '../../../panels/search/marked-text';
import { MatchReasons } from '../../../panels/search/match-reasons';
import { marksInName, reasonsOf } from '../../../panels/search/reasons';
import { useText } from '../../../text/use-text';
import { nameOf } from './columns';
import styles from './list.module.css';

/** The name shown, and beneath it why the man was found, or else his other spellings. */
export function NameCell({ man, hit }: { readonly man: SoldierSummary; readonly hit: SearchHit | undefined }) {
  const text = useText();
  const matches = hit?.matches ?? [];
  const said = reasonsOf(matches, man.name).length > 0;
  return (
    <span className={styles.nameCell}>
      <span className={man.name === '' ? styles.noName : styles.name}>
        {man.name === '' ? nameOf(man, text) : <MarkedText written={man.name} marks={marksInName(matches, man.name)} />}{' '}
        <MixedMark written={[man.name, ...man.otherNames].join(' ')} compact />
      </span>
      <span className={styles.otherNames}>{said ? <MatchReasons matches={matches} nameShown={man.name} /> : man.otherNames.join(' · ')}</span>
    </span>
  );
}
