import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { compareMen } from '../../core/candidates/compare-men';
import type { SoldierSummary } from '../../core/model/summary';
import { profilesByIds } from '../../data/queries/profiles';
import { ComparisonView } from '../../panels/candidates/comparison-view';
import { Strength } from '../../panels/candidates/strength';
import { useCatalogue } from '../../panels/shell/catalogue';
import { IdentityBadge } from '../../panels/shell/identity-badge';
import { useNavigation } from '../../panels/shell/navigation';
import { useFormats } from '../../text/use-formats';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import looks from '../../ui/looks.module.css';
import styles from './duplicates.module.css';
import { KnownFacts } from './known-facts';
import { ManScans } from './man-scans';
import type { OpenPair } from './open-pairs';

/** Two men beside each other: their scans, why their names come together, what agrees and what differs, and what else is known of each. */
export function PairView({ pair }: { readonly pair: OpenPair }) {
  const text = useText();
  const catalogue = useCatalogue();
  const { ago } = useFormats();
  const { first, second, unsure } = pair;
  const profiles = useLiveQuery(() => profilesByIds(catalogue, [first.id, second.id]), [catalogue, first.id, second.id]);
  const [one, other] = [profiles?.find(({ id }) => id === first.id), profiles?.find(({ id }) => id === second.id)];
  const comparison = useMemo(() => (one === undefined || other === undefined ? null : compareMen(one, other)), [one, other]);
  if (one === undefined || other === undefined || comparison === null) return null;
  return (
    <>
      <header className={styles.pairHead}>
        <h2 className={styles.title}>{text('duplicates.question')}</h2>
        <Strength verdict={comparison.verdict} />
      </header>
      {unsure === null ? null : (
        <p className={looks.muted}>
          {text('duplicates.notedUnsure', { when: ago(unsure.createdAt, new Date(catalogue.now())) })}
          {unsure.text === '' ? null : ` ${unsure.text}`}
        </p>
      )}
      <div className={styles.men}>
        <ManHead summary={first} />
        <ManHead summary={second} />
        <ManScans profile={one} />
        <ManScans profile={other} />
      </div>
      <ComparisonView comparison={comparison} first={one} second={other} firstName={first.name} secondName={second.name} />
      <KnownFacts
        comparison={comparison}
        men={[
          { profile: one, name: first.name || text('candidates.noName') },
          { profile: other, name: second.name || text('candidates.noName') },
        ]}
      />
    </>
  );
}

function ManHead({ summary: { id, name, status, openAttachments } }: { readonly summary: SoldierSummary }) {
  const text = useText();
  const navigation = useNavigation();
  const words = name === '' ? text('candidates.noName') : name;
  return (
    <div className={styles.manHead}>
      <Button kind="quiet" size="small" icon="person" onPress={() => navigation.go({ screen: 'catalogue', soldier: id })}>
        {text('duplicates.openMan', { name: words })}
      </Button>
      <IdentityBadge status={status} open={openAttachments} />
    </div>
  );
}
