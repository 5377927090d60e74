import type { ReactNode } from 'react';
import styles from './empty-state.module.css';
import { Icon } from './icon';
import type { IconName } from './icon-paths';

/** What stands where nothing is yet: says what to do next, with the buttons that do it. */
export function EmptyState({
  icon,
  heading,
  children,
  actions,
}: {
  readonly icon: IconName;
  readonly heading: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      <Icon name={icon} className={styles.drawing ?? ''} />
      <h2 className={styles.heading}>{heading}</h2>
      {children === undefined ? null : <div className={styles.words}>{children}</div>}
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
