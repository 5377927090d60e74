import { useLiveQuery } from 'dexie-react-hooks';
import { countEvidence } from '../../core/evidence/probable';
import { nextStep } from '../../core/review/queue';
import { decisionSubject } from '../../data/queries/decision-subject';
import type { QueueEntry } from '../../data/queries/review-queue';
import { MixedMark } from '../../panels/record/mixed-mark';
import { useCatalogue } from '../../panels/shell/catalogue';
import { IdentityBadge } from '../../panels/shell/identity-badge';
import { useFormats } from '../../text/use-formats';
import { useMessageText } from '../../text/use-message';
import { useText } from '../../text/use-text';
import { HeardOnly } from '../../ui/heard-only';
import { Icon } from '../../ui/icon';
import styles from './review.module.css';

/** One line of the queue: who, from where, since when, what stands in the way, and what is missing for the next status. */
export function QueueRow({ entry, siteNames }: { readonly entry: QueueEntry; readonly siteNames: readonly string[] }) {
  const text = useText();
  return (
    <>
      <div className={styles.rowHead}>
        <span className={entry.name === '' ? styles.noName : styles.rowName}>{entry.name === '' ? text('review.noName') : entry.name}</span>
        <MixedMark written={entry.name} compact />
        <IdentityBadge status={entry.status} />
      </div>
      <div className={styles.rowLine}>
        <span className={styles.kind} title={text(`review.kind.${entry.kind}`)}>
          <Icon name={entry.kind === 'soldier' ? 'person' : 'document'} />
          <HeardOnly>{text(`review.kind.${entry.kind}`)}</HeardOnly>
        </span>
        <span className={styles.rest} title={siteNames.join(' · ')}>
          {siteNames.join(' · ')}
        </span>
      </div>
      <RowEvidence entry={entry} />
    </>
  );
}

/** What there is, counted, and what is missing; whether it is enough is for the person to say. */
function RowEvidence({ entry }: { readonly entry: QueueEntry }) {
  const text = useText();
  const words = useMessageText();
  const { ago, agoInShort, list } = useFormats();
  const catalogue = useCatalogue();
  const now = new Date(catalogue.now());
  const rows = useLiveQuery(() => decisionSubject(catalogue, { type: entry.kind, id: entry.id }), [catalogue, entry.kind, entry.id]);
  const deciding = { agent: catalogue.agent(), now: now.toISOString() };
  const step = rows === undefined ? undefined : nextStep(entry.status, rows.heads, rows.evidence, deciding, rows.document);
  const lacking =
    step === undefined || step.missing.length === 0 ? '' : text('review.missingFor', { to: text(`status.${step.to}`), what: list(step.missing.map(words)) });
  const notices = [
    ...(entry.awaitsMore ? [text('review.awaitsMore')] : []),
    ...(entry.kind === 'attachment' && entry.conflicts.length > 0 ? [text('review.manDisputed')] : []),
    ...(entry.familyWaitingSince === null ? [] : [text('review.familyWaits', { since: ago(entry.familyWaitingSince, now) })]),
  ];
  const counts = rows === undefined ? '' : text('review.counts', countEvidence(rows.evidence));
  return (
    <>
      <div className={styles.rowLine} title={counts}>
        <span className={styles.rest}>{counts}</span>
        <span className={styles.age}>{agoInShort(entry.waitingSince, now)}</span>
      </div>
      <div className={styles.lacking} title={[...notices, lacking].join(' · ')}>
        {notices.length === 0 ? null : <strong>{notices.join(' · ')}. </strong>}
        {lacking}
      </div>
    </>
  );
}
