import type { ReactNode } from 'react';
import { Icon } from '../ui/icon';
import type { IconName } from '../ui/icon-paths';
import styles from './full-screen-message.module.css';

type FullScreenMessageProps = {
  readonly icon: IconName;
  readonly heading: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly details?: string;
  readonly detailsLabel?: string;
  /** Inside the frame, where the frame has the page's main landmark. */
  readonly inside?: boolean;
};

/** What is said instead of the work, when there is something that comes before it. */
export function FullScreenMessage({ icon, heading, children, actions, details, detailsLabel, inside = false }: FullScreenMessageProps) {
  const Landmark = inside ? 'div' : 'main';
  return (
    <Landmark className={styles.page} role={inside ? 'alert' : undefined}>
      <div className={styles.card}>
        <Icon name={icon} className={styles.drawing ?? ''} />
        <h1 className={styles.heading}>{heading}</h1>
        <div className={styles.words}>{children}</div>
        {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
        {details === undefined ? null : (
          <details className={styles.details}>
            <summary>{detailsLabel}</summary>
            <pre>{details}</pre>
          </details>
        )}
      </div>
    </Landmark>
  );
}
