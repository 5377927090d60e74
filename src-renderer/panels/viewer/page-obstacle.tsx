import { useText } from '../../text/use-text';
import { Icon } from '../../ui/icon';
import type { PageProblemReason } from '../../workers/page-problem.client';
import styles from './page-viewer.module.css';

/** Stands in the page's place: the file is kept whole, and why it cannot be shown. */
export function PageObstacle({ reason, format }: { readonly reason: PageProblemReason; readonly format: string }) {
  const text = useText();
  return (
    <div className={styles.obstacle} role="status">
      <Icon name="document" className={styles.obstacleIcon ?? ''} />
      <p className={styles.obstacleTitle}>{text(reason === 'unreadable' ? 'viewer.obstacle.notNow' : 'viewer.obstacle.kept')}</p>
      <p className={styles.obstacleReason}>{text(`viewer.obstacle.${reason}`, { format: format === '' ? 'none' : format })}</p>
    </div>
  );
}
