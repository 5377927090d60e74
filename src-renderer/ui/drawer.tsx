import { type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './drawer.module.css';
import { PaneHead } from './pane-head';

type DrawerProps = {
  readonly heading: string;
  readonly onClose: () => void;
  readonly closeLabel: string;
  readonly children: ReactNode;
};

/** A panel at the side that leaves the work readable and usable; Escape inside it closes it and gives the focus back. */
export function Drawer({ heading, onClose, closeLabel, children }: DrawerProps) {
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    <section
      ref={panel}
      aria-labelledby={id}
      data-keyboard-guest=""
      tabIndex={-1}
      className={styles.drawer}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <PaneHead heading={heading} id={id} closeLabel={closeLabel} onClose={onClose} />
      <div className={styles.body}>{children}</div>
    </section>
  );
}
