import type { ReactNode } from 'react';
import styles from './empty-state.module.css';
import { Icon } from './icon';
import type { IconName } from './icon-paths';

/** What stands where nothing is yet: says what to do next, with the buttons that do it. */
export function EmptyState({
  icon,
  heading,
  level = 1,
  children,
  actions,
}: {
  readonly icon: IconName;
  readonly heading: string;
  /** 1 where it is the whole screen, 2 where it is a part of one. */
  readonly level?: 1 | 2;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}) {
  const Heading = `h${level}` as const;
  return (
    <div className={styles.empty}>
      <Icon name={icon} className={styles.drawing ?? ''} />
      <Heading className={styles.heading}>{heading}</Heading>
      {children === undefined ? null : <div className={styles.words}>{children}</div>}
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
