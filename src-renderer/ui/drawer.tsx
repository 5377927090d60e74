import { type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './drawer.module.css';
import { IconButton } from './icon-button';

export type DrawerProps = {
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
      <header className={styles.head}>
        <h2 id={id} className={styles.heading}>
          {heading}
        </h2>
        <IconButton name={closeLabel} icon="close" onPress={onClose} />
      </header>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
