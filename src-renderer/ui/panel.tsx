import { type ReactNode, useId } from 'react';
import { classes } from './classes';
import styles from './panel.module.css';

type PanelProps = {
  readonly heading: ReactNode;
  readonly level?: 2 | 3 | 4;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** `plain` draws a hairline under the heading instead of a box. */
  readonly look?: 'box' | 'plain';
};

/** A titled part of a screen; screen readers find it by its heading. */
export function Panel({ heading, level = 2, actions, children, look = 'box' }: PanelProps) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section aria-labelledby={id} className={classes(styles.panel, styles[look])}>
      <header className={styles.head}>
        <Heading id={id} className={styles.heading}>
          {heading}
        </Heading>
        {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
      </header>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
