import type { ReactNode } from 'react';
import { classes } from './classes';
import { Icon } from './icon';
import { IconButton } from './icon-button';
import styles from './notice.module.css';

type NoticeProps = {
  readonly kind: 'info' | 'warning' | 'error' | 'success';
  /** A sentence, with what to do. */
  readonly children: ReactNode;
  readonly heading?: string;
  /** Buttons that do what the sentence says. */
  readonly actions?: ReactNode;
  readonly dismiss?: { readonly label: string; readonly onDismiss: () => void };
};

const icons = { info: 'info', warning: 'warning', error: 'error', success: 'check' } as const;

/** Stands beside what it concerns. Errors are announced at once, the rest when there is time. */
export function Notice({ kind, children, heading, actions, dismiss }: NoticeProps) {
  return (
    <div role={kind === 'error' ? 'alert' : 'status'} className={classes(styles.notice, styles[kind])}>
      <Icon name={icons[kind]} />
      <div className={styles.words}>
        {heading === undefined ? null : <strong>{heading}</strong>}
        <div>{children}</div>
        {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
      </div>
      {dismiss === undefined ? null : <IconButton name={dismiss.label} icon="close" size="small" onPress={dismiss.onDismiss} />}
    </div>
  );
}
