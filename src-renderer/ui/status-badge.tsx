import { classes } from './classes';
import { Icon } from './icon';
import type { IconName } from './icon-paths';
import looks from './looks.module.css';
import styles from './status-badge.module.css';

type BadgeStatus = 'unexamined' | 'flagged' | 'possible' | 'probable' | 'confirmed' | 'rejected' | 'disputed' | 'unidentified';

const icons: { readonly [status in BadgeStatus]: IconName } = {
  unexamined: 'unexamined',
  flagged: 'flag',
  possible: 'statusPossible',
  probable: 'statusProbable',
  confirmed: 'statusConfirmed',
  rejected: 'reject',
  disputed: 'conflict',
  unidentified: 'question',
};

type StatusBadgeProps = {
  readonly status: BadgeStatus;
  /** The word; colour and drawing only repeat it. */
  readonly label: string;
  /** Count of open attachments behind a man's own status; heard with `countLabel`. */
  readonly count?: number | undefined;
  readonly countLabel?: string | undefined;
  /** Leaves the word to screen readers and the tooltip, for a thumbnail's corner. */
  readonly compact?: boolean;
};

/** The identity status, the same everywhere: drawing, word and colour. */
export function StatusBadge({ status, label, count, countLabel, compact = false }: StatusBadgeProps) {
  return (
    <span className={classes(styles.badge, styles[status], compact && styles.compact)} data-status={status} {...(compact ? { title: label } : {})}>
      <Icon name={icons[status]} />
      <span className={compact ? looks.heard : undefined}>{label}</span>
      {count === undefined || count === 0 ? null : (
        <span className={styles.count} title={countLabel}>
          <span aria-hidden="true">{count}</span>
          <span className={looks.heard}>{countLabel}</span>
        </span>
      )}
    </span>
  );
}
