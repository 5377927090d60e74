import { useId } from 'react';
import { identityStatuses } from '../../core/model/status';
import { useText } from '../../text/use-text';
import { classes } from '../../ui/classes';
import { Icon } from '../../ui/icon';
import { Kbd } from '../../ui/kbd';
import { IdentityBadge } from '../shell/identity-badge';
import styles from './decision.module.css';
import type { Verdict } from './drafts';
import { verdicts } from './verdicts';

type StatusChoiceProps = {
  readonly value: Verdict | null;
  readonly onChange: (verdict: Verdict) => void;
  /** Why a status cannot be chosen now; null where it can. */
  readonly refusalOf: (verdict: Verdict) => string | null;
  readonly problem: string | null;
  /** Shows the digit of each, where digits choose it. */
  readonly withKeys: boolean;
  /** Offers asking for more beside the statuses. */
  readonly withMore: boolean;
};

/** The eight statuses and asking for more, of which one is chosen; those that cannot be reached from the present one are there, dimmed, and say why. */
export function StatusChoice({ value, onChange, refusalOf, problem, withKeys, withMore }: StatusChoiceProps) {
  const text = useText();
  const id = useId();
  return (
    <fieldset className={styles.statuses} aria-describedby={problem === null ? undefined : `${id}-problem`}>
      <legend className={styles.legend}>{text('decision.status')}</legend>
      <div className={styles.statusGrid}>
        {(withMore ? verdicts : identityStatuses).map((verdict, index) => {
          const refusal = refusalOf(verdict);
          return (
            <label
              key={verdict}
              title={refusal ?? undefined}
              className={classes(styles.status, value === verdict && styles.chosen, refusal !== null && styles.unreachable)}
            >
              <input
                type="radio"
                name={id}
                value={verdict}
                className={styles.radio}
                checked={value === verdict}
                disabled={refusal !== null}
                onChange={() => onChange(verdict)}
              />
              {verdict === 'more' ? (
                <span className={styles.more}>
                  <Icon name="question" />
                  {text('decision.more')}
                </span>
              ) : (
                <IdentityBadge status={verdict} />
              )}
              {withKeys && refusal === null ? (
                <span className={styles.digit} aria-hidden="true">
                  <Kbd keys={String(index + 1)} />
                </span>
              ) : null}
            </label>
          );
        })}
      </div>
      {problem === null ? null : (
        <p id={`${id}-problem`} role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </fieldset>
  );
}
