import { useState } from 'react';
import { missingForConfirmation } from '../../core/evidence/conditions';
import type { Evidence } from '../../core/evidence/evidence';
import type { SoldierSummary } from '../../core/model/summary';
import { useFormats } from '../../text/use-formats';
import { useMessageText } from '../../text/use-message';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import styles from './record.module.css';

const shownAtFirst = 2;

/** What a confirmation still lacks (domain.md §4); nothing for a man who is confirmed, rejected or unidentified. */
export function MissingLine({ summary, evidence }: { readonly summary: SoldierSummary; readonly evidence: Evidence }) {
  const text = useText();
  const say = useMessageText();
  const { list } = useFormats();
  const [whole, setWhole] = useState(false);
  if (['confirmed', 'rejected', 'unidentified'].includes(summary.status)) return null;
  const missing = missingForConfirmation({ heads: evidence.soldier.status }, evidence).map(say);
  if (missing.length === 0) return <p className={styles.missing}>{text('record.nothingMissing')}</p>;
  const rest = missing.length - shownAtFirst;
  return (
    <div className={styles.missing}>
      {whole ? (
        <>
          <p>{text('record.missingAll')}</p>
          <ul className={styles.missingList}>
            {missing.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>{text('record.missing', { missing: list(missing.slice(0, shownAtFirst)) })}</p>
      )}
      {rest > 0 ? (
        <Button kind="quiet" size="small" aria-expanded={whole} onPress={() => setWhole(!whole)}>
          {whole ? text('record.missingFewer') : text('record.missingMore', { count: rest })}
        </Button>
      ) : null}
    </div>
  );
}
