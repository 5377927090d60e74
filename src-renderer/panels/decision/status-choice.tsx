import { useId } from 'react';
import { type IdentityStatus, identityStatuses } from '../../core/model/status';
import { useText } from '../../text/use-text';
import { classes } from '../../ui/classes';
import { Kbd } from '../../ui/kbd';
import { IdentityBadge } from '../shell/identity-badge';
import styles from './decision.module.css';

type StatusChoiceProps = {
  readonly value: IdentityStatus | null;
  readonly onChange: (status: IdentityStatus) => void;
  /** Why a status cannot be chosen now; null where it can. */
  readonly refusalOf: (status: IdentityStatus) => string | null;
  readonly problem: string | null;
  /** Shows the digit of each status, where digits choose it. */
  readonly withKeys: boolean;
};

/** The eight statuses, of which one is chosen; those that cannot be reached from the present one are there, dimmed, and say why. */
export function StatusChoice({ value, onChange, refusalOf, problem, withKeys }: StatusChoiceProps) {
  const text = useText();
  const id = useId();
  return (
    <fieldset className={styles.statuses} aria-describedby={problem === null ? undefined : `${id}-problem`}>
      <legend className={styles.legend}>{text('decision.status')}</legend>
      <div className={styles.statusGrid}>
        {identityStatuses.map((status, index) => {
          const refusal = refusalOf(status);
          return (
            <label
              key={status}
              title={refusal ?? undefined}
              className={classes(styles.status, value === status && styles.chosen, refusal !== null && styles.unreachable)}
            >
              <input
                type="radio"
                name={id}
                value={status}
                className={styles.radio}
                checked={value === status}
                disabled={refusal !== null}
                onChange={() => onChange(status)}
              />
              <IdentityBadge status={status} />
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
