import type { Site } from '../../../core/model/others';
import type { SoldierSummary } from '../../../core/model/summary';
import { MixedMark } from '../../../panels/record/mixed-mark';
import { yearsLine } from '../../../panels/search/years';
import { IdentityBadge } from '../../../panels/shell/identity-badge';
import { useNavigation } from '../../../panels/shell/navigation';
import { useText } from '../../../text/use-text';
import { Button } from '../../../ui/button';
import { IconButton } from '../../../ui/icon-button';
import { nameOf } from './columns';
import styles from './list.module.css';

/** A glance at a man without leaving the list; the arrows go on to the next. */
export function PeekPanel({ man, sites, onClose }: { readonly man: SoldierSummary; readonly sites: ReadonlyMap<string, Site>; readonly onClose: () => void }) {
  const text = useText();
  const navigation = useNavigation();
  const facts: readonly (readonly [string, string])[] = [
    [text('records.column.years'), yearsLine(man, text)],
    [text('records.column.sites'), man.sites.map((id) => sites.get(id)?.shortName ?? id).join(', ')],
    [text('records.documents'), String(man.documents)],
    [text('records.column.scans'), String(man.scans)],
    [text('records.disagreeing'), man.conflicts.map((slug) => text(`properties.${slug}`)).join(', ')],
  ];
  return (
    <aside className={styles.peek} aria-label={text('records.peek')} aria-live="polite" data-keyboard-guest="">
      <header className={styles.peekHead}>
        <h2>{nameOf(man, text)}</h2>
        <IconButton name={text('ui.close')} icon="close" size="small" onPress={onClose} />
      </header>
      <IdentityBadge status={man.status} open={man.openAttachments} />
      <MixedMark written={[man.name, ...man.otherNames].join(' ')} />
      {man.otherNames.length === 0 ? null : (
        <ul className={styles.spellings}>
          {man.otherNames.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
      <dl className={styles.facts}>
        {facts
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <Button kind="primary" onPress={() => navigation.go({ screen: 'catalogue', soldier: man.id })}>
        {text('records.open')}
      </Button>
    </aside>
  );
}
