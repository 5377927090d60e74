import type { ReactNode } from 'react';
import styles from './status-badge.module.css';

/** Words for screen readers where the eye sees them otherwise. */
export function HeardOnly({ children }: { readonly children: ReactNode }) {
  return <span className={styles.heardOnly}>{children}</span>;
}
