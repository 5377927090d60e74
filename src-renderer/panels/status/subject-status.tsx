import { useLiveQuery } from 'dexie-react-hooks';
import { useId, useState } from 'react';
import { type DecisionSubject, type DecisionSubjectRows, decisionSubject } from '../../data/queries/decision-subject';
import { useFormats } from '../../text/use-formats';
import { useMessageText } from '../../text/use-message';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import looks from '../../ui/looks.module.css';
import { DecisionForm } from '../decision/decision-form';
import { useCatalogue } from '../shell/catalogue';
import { IdentityBadge } from '../shell/identity-badge';
import { shownStatus } from './overlay';
import styles from './subject-status.module.css';

type SubjectStatusProps = {
  readonly subject: DecisionSubject;
  /** Open attachments of a man, counted on his badge. */
  readonly open?: number;
  /** Offers the decision in place. */
  readonly decidable?: boolean;
};

/** The status of a man or of a document's claim, with what lies over the decision explained in words, and the decision in place. */
export function SubjectStatus({ subject, open, decidable = false }: SubjectStatusProps) {
  const catalogue = useCatalogue();
  const text = useText();
  const id = useId();
  const [deciding, setDeciding] = useState(false);
  const rows = useLiveQuery(() => decisionSubject(catalogue, subject), [catalogue, subject.type, subject.id]);
  if (rows === undefined) return null;
  const shown = shownStatus(rows);
  return (
    <div className={styles.subject}>
      <div className={styles.line}>
        <IdentityBadge status={shown.status} {...(open === undefined ? {} : { open })} />
        {shown.look === null ? null : (
          <span className={looks.muted}>{text(shown.look === 'third-person' ? 'status.confirmedByThird' : 'status.selfReviewed')}</span>
        )}
        {decidable ? (
          <Button kind="quiet" size="small" aria-expanded={deciding} aria-controls={`${id}-form`} onPress={() => setDeciding(!deciding)}>
            {text('decision.open')}
          </Button>
        ) : null}
      </div>
      <StatusReasons rows={rows} />
      {deciding ? (
        <div id={`${id}-form`}>
          <DecisionForm subject={subject} onDecided={() => setDeciding(false)} onCancel={() => setDeciding(false)} />
        </div>
      ) : null}
    </div>
  );
}

/** Why the status shown is not the one decided: a dispute, a confirmation without its ground, two decisions side by side. */
function StatusReasons({ rows }: { readonly rows: DecisionSubjectRows }) {
  const text = useText();
  const words = useMessageText();
  const { list } = useFormats();
  const shown = shownStatus(rows);
  const decided = text(`status.${shown.decided}`);
  const lines = [
    ...(shown.conflicts.length === 0 || shown.status !== 'disputed'
      ? []
      : [text('decision.overlay.disputed', { decided, what: list(shown.conflicts.map((slug) => text(`properties.${slug}`))) })]),
    ...(shown.concurrent ? [text('decision.overlay.concurrent')] : []),
    ...(shown.reopened && shown.missing.length > 0 ? [text('decision.overlay.reopened', { what: list(shown.missing.map(words)) })] : []),
  ];
  if (lines.length === 0) return null;
  return (
    <ul className={styles.reasons}>
      {lines.map((line) => (
        <li key={line}>
          <Icon name="conflict" />
          <span>{line}</span>
        </li>
      ))}
    </ul>
  );
}
