import { useLiveQuery } from 'dexie-react-hooks';
import { countEvidence } from '../../core/evidence/probable';
import { nextStep } from '../../core/review/queue';
import { decisionSubject } from '../../data/queries/decision-subject';
import type { QueueEntry } from '../../data/queries/review-queue';
import { useCatalogue } from '../../panels/shell/catalogue';
import { IdentityBadge } from '../../panels/shell/identity-badge';
import { useFormats } from '../../text/use-formats';
import { useMessageText } from '../../text/use-message';
import { useText } from '../../text/use-text';
import { Icon } from '../../ui/icon';
import styles from './review.module.css';

/** One line of the queue: who, since when, from where, and what is missing for the next status. */
export function QueueRow({ entry, siteNames }: { readonly entry: QueueEntry; readonly siteNames: readonly string[] }) {
  const text = useText();
  const { ago } = useFormats();
  const catalogue = useCatalogue();
  return (
    <>
      <div className={styles.rowHead}>
        <span className={entry.name === '' ? styles.noName : styles.rowName}>{entry.name === '' ? text('review.noName') : entry.name}</span>
        <IdentityBadge status={entry.status} />
      </div>
      <div className={styles.rowLine}>
        <span className={styles.kind}>
          <Icon name={entry.kind === 'soldier' ? 'person' : 'document'} />
          {text(`review.kind.${entry.kind}`)}
        </span>
        <span className={styles.clipped}>{siteNames.join(' · ')}</span>
      </div>
      <RowEvidence entry={entry} age={ago(entry.waitingSince, new Date(catalogue.now()))} />
    </>
  );
}

/** What there is, counted, and what is missing; whether it is enough is for the person to say. */
function RowEvidence({ entry, age }: { readonly entry: QueueEntry; readonly age: string }) {
  const text = useText();
  const words = useMessageText();
  const { list } = useFormats();
  const catalogue = useCatalogue();
  const rows = useLiveQuery(() => decisionSubject(catalogue, { type: entry.kind, id: entry.id }), [catalogue, entry.kind, entry.id]);
  const deciding = { agent: catalogue.agent(), now: new Date(catalogue.now()).toISOString() };
  const step = rows === undefined ? undefined : nextStep(entry.status, rows.heads, rows.evidence, deciding, rows.document);
  const lacking =
    step === undefined || step.missing.length === 0 ? '' : text('review.missingFor', { to: text(`status.${step.to}`), what: list(step.missing.map(words)) });
  const line = [...(rows === undefined ? [] : [text('review.counts', countEvidence(rows.evidence))]), age].join(' · ');
  return (
    <>
      <div className={styles.rowLine} title={line}>
        <span className={styles.clipped}>{line}</span>
      </div>
      <div className={styles.lacking} title={lacking}>
        {lacking}
      </div>
    </>
  );
}
