import type { SoldierSummary } from '../../core/model/summary';
import type { SearchHit } from '../../core/search/answer';
import { useText } from '../../text/use-text';
import { Icon } from '../../ui/icon';
import { MixedMark } from '../record/mixed-mark';
import { IdentityBadge } from '../shell/identity-badge';
import { MarkedText } from './marked-text';
import { MatchReasons } from './match-reasons';
import { marksInName } from './reasons';
import styles from './search.module.css';
import { yearsLine } from './years';

const otherNamesShown = 3;

/** One man wherever a man is chosen: his name, why he was found, his years and his status. Without a hit, his other spellings stand in place of the reason. */
export function ManOption({ man, hit }: { readonly man: SoldierSummary; readonly hit?: SearchHit | undefined }) {
  const text = useText();
  const matches = hit?.matches ?? [];
  const others = man.otherNames.slice(0, otherNamesShown).join(' · ');
  const written = [man.name, ...matches.filter(({ field }) => field === 'name').map((match) => match.written)].join(' ');
  return (
    <span className={styles.frame}>
      <span className={styles.man}>
        <Icon name="person" />
        <span className={man.name === '' ? styles.noName : styles.name}>
          {man.name === '' ? text('app.no-name') : <MarkedText written={man.name} marks={marksInName(matches, man.name)} />}{' '}
          <MixedMark written={written} compact />
        </span>
        <span className={styles.years}>{yearsLine(man, text)}</span>
        <span className={styles.status}>
          <IdentityBadge status={man.status} />
        </span>
        <span className={styles.why}>
          {hit === undefined ? <span className={styles.others}>{others}</span> : <MatchReasons matches={matches} nameShown={man.name} />}
        </span>
      </span>
    </span>
  );
}
