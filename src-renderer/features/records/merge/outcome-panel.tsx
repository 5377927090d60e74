import { useId } from 'react';
import { IdentityBadge } from '../../../panels/shell/identity-badge';
import { useFormats } from '../../../text/use-formats';
import { useMessageText } from '../../../text/use-message';
import { useText } from '../../../text/use-text';
import { classes } from '../../../ui/classes';
import { HeardOnly } from '../../../ui/heard-only';
import { Icon } from '../../../ui/icon';
import looks from '../../../ui/looks.module.css';
import styles from './merge.module.css';
import type { Outcome } from './outcome';

/** What follows, said before anybody agrees: the status afterwards, what is disputed from then on, which confirmations reopen. */
export function OutcomePanel({ outcome }: { readonly outcome: Outcome }) {
  const text = useText();
  const say = useMessageText();
  const { list } = useFormats();
  const id = useId();
  const reopened = outcome.after.some((status) => status.reopened) && outcome.before.some(({ status }) => status === 'confirmed');
  const lines = [
    ...outcome.opened.map(({ what }) => text('merge.conflictOpens', { what: say(what) })),
    ...(isConcurrent(outcome.after) && !isConcurrent(outcome.before) ? [text('merge.decisionsBeside')] : []),
    ...(reopened ? [outcome.missing.length === 0 ? text('merge.reopenedOnly') : text('merge.reopened', { what: list(outcome.missing.map(say)) })] : []),
    ...(outcome.reopenedClaims.length === 0 ? [] : [text('merge.claimsReopened', { count: outcome.reopenedClaims.length })]),
  ];
  return (
    <section className={classes(looks.box, styles.outcome)} aria-labelledby={id}>
      <h3 id={id} className={styles.outcomeHead}>
        {text('merge.outcome')}
      </h3>
      <p className={styles.headLine}>
        {outcome.before.map((status, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the men keep their places.
          <IdentityBadge key={index} status={status.status} />
        ))}
        <span aria-hidden="true">→</span>
        <HeardOnly>{text('merge.becomes')}</HeardOnly>
        {outcome.after.map((status, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the men keep their places.
          <IdentityBadge key={index} status={status.status} />
        ))}
      </p>
      <ul className={styles.outcomeLines}>
        {lines.map((line) => (
          <li key={line} className={styles.warned}>
            <Icon name="conflict" />
            <span>{line}</span>
          </li>
        ))}
        {outcome.questions.map(({ key, what }) => (
          <li key={key}>
            <Icon name="question" />
            <span>{text('merge.questionOpens', { what: say(what) })}</span>
          </li>
        ))}
        {outcome.closed.map(({ key, what }) => (
          <li key={key}>
            <Icon name="check" />
            <span>{text('merge.conflictCloses', { what: say(what) })}</span>
          </li>
        ))}
        {lines.length + outcome.questions.length + outcome.closed.length === 0 ? (
          <li className={looks.muted}>
            <Icon name="check" />
            <span>{text('merge.nothingOpens')}</span>
          </li>
        ) : null}
      </ul>
    </section>
  );
}

function isConcurrent(men: Outcome['before']): boolean {
  return men.some(({ concurrent }) => concurrent);
}
