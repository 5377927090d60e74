import { useText } from '../../text/use-text';
import { Icon } from '../../ui/icon';
import type { PageProblemReason } from '../../workers/page-problem.client';
import styles from './page-viewer.module.css';
import { PasswordForm, type Unlock } from './password-form';

export type PageObstacleProps = {
  readonly reason: PageProblemReason;
  readonly format: string;
  /** For a file under a password. */
  readonly unlock?: Unlock | undefined;
};

/** Stands in the page's place: the file is kept whole, and why it cannot be shown. */
export function PageObstacle({ reason, format, unlock }: PageObstacleProps) {
  const text = useText();
  const locked = reason === 'encrypted' && unlock !== undefined;
  return (
    <div className={styles.obstacle}>
      <div className={styles.obstacleWords} role="status">
        <Icon name={locked ? 'lock' : 'document'} className={styles.obstacleIcon ?? ''} />
        <p className={styles.obstacleTitle}>
          {text(locked ? 'viewer.obstacle.locked' : reason === 'unreadable' ? 'viewer.obstacle.notNow' : 'viewer.obstacle.kept')}
        </p>
        <p className={styles.obstacleReason}>{text(`viewer.obstacle.${reason}`, { format: format === '' ? 'none' : format })}</p>
      </div>
      {locked ? <PasswordForm unlock={unlock} /> : null}
    </div>
  );
}
