import { openConflicts } from '../../core/evidence/conflicts';
import { nextStep } from '../../core/review/queue';
import type { DecisionSubjectRows } from '../../data/queries/decision-subject';
import type { QueueEntry } from '../../data/queries/review-queue';
import { MixedMark } from '../../panels/record/mixed-mark';
import { useCatalogue } from '../../panels/shell/catalogue';
import { SubjectStatus } from '../../panels/status/subject-status';
import { useFormats } from '../../text/use-formats';
import { useMessageText } from '../../text/use-message';
import { useText } from '../../text/use-text';
import { Icon } from '../../ui/icon';
import looks from '../../ui/looks.module.css';
import { FlagLine } from './flag-line';
import styles from './review.module.css';

/** Who is under review and what is asked of him; since when, by whom and why it waits; what the next status lacks. */
export function ReviewHead({ entry, rows }: { readonly entry: QueueEntry; readonly rows: DecisionSubjectRows | undefined }) {
  const text = useText();
  return (
    <header className={styles.head}>
      <h2>
        {entry.name === '' ? text('review.noName') : entry.name} <MixedMark written={entry.name} compact />
      </h2>
      <p className={looks.muted}>{text(`review.question.${entry.kind}`)}</p>
      <SubjectStatus subject={{ type: entry.kind, id: entry.id }} />
      {rows === undefined ? null : (
        <>
          <FlagLine rows={rows} />
          <DisputedMan rows={rows} />
          <Lacking entry={entry} rows={rows} />
        </>
      )}
    </header>
  );
}

/** A document's claim is not disputed by a conflict between the man's values, but whoever decides on it is told. */
function DisputedMan({ rows }: { readonly rows: DecisionSubjectRows }) {
  const text = useText();
  const { list } = useFormats();
  if (rows.subject.type === 'soldier') return null;
  const what = [...new Set(openConflicts(rows.evidence).map(({ property }) => property))].filter((property) => property !== '');
  if (what.length === 0) return null;
  return (
    <p className={styles.disputed}>
      <Icon name="conflict" />
      <span>{text('review.manDisputedBy', { what: list(what.map((property) => text(`properties.${property}`))) })}</span>
    </p>
  );
}

function Lacking({ entry, rows }: { readonly entry: QueueEntry; readonly rows: DecisionSubjectRows }) {
  const text = useText();
  const words = useMessageText();
  const { list } = useFormats();
  const catalogue = useCatalogue();
  const deciding = { agent: catalogue.agent(), now: new Date(catalogue.now()).toISOString() };
  const step = nextStep(entry.status, rows.heads, rows.evidence, deciding, rows.document);
  if (step === undefined || step.missing.length === 0) return null;
  return <p>{text('review.missingFor', { to: text(`status.${step.to}`), what: list(step.missing.map(words)) })}</p>;
}
