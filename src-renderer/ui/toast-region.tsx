import { useEffect, useState } from 'react';
import { Button } from './button';
import { Icon } from './icon';
import { IconButton } from './icon-button';
import styles from './toast-region.module.css';

export type ToastEntry = {
  readonly id: string;
  readonly text: string;
  readonly undo?: (() => void) | undefined;
  /** A new one of the same kind takes its place. */
  readonly kind: string;
  /** When it was said, in milliseconds of a clock that only goes on. */
  readonly since: number;
  /** The piece of work that `undo` takes back, once it is known. */
  readonly work?: string | undefined;
};
type ToastRegionProps = {
  readonly label: string;
  readonly undoLabel: string;
  readonly closeLabel: string;
  readonly toasts: readonly ToastEntry[];
  readonly onClose: (id: string) => void;
};

/** Long enough to read a line and reach the button; it waits while the pointer or the focus is in it. */
const shownFor = 8000;

/** Says what was done, in the status bar. The region is always there, so that screen readers announce what comes into it. */
export function ToastRegion({ label, undoLabel, closeLabel, toasts, onClose }: ToastRegionProps) {
  return (
    <section aria-label={label} aria-live="polite" className={styles.region}>
      {toasts.map((toast) => (
        <ToastLine key={toast.id} toast={toast} undoLabel={undoLabel} closeLabel={closeLabel} onClose={onClose} />
      ))}
    </section>
  );
}

function ToastLine({ toast, undoLabel, closeLabel, onClose }: { readonly toast: ToastEntry } & Pick<ToastRegionProps, 'undoLabel' | 'closeLabel' | 'onClose'>) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => onClose(toast.id), shownFor);
    return () => clearTimeout(timer);
  }, [held, onClose, toast.id]);
  const { undo } = toast;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing is operated here; the pointer or the focus being inside only stops the clock.
    <div
      role="presentation"
      data-keyboard-guest=""
      className={styles.toast}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon name="check" />
      <span className={styles.text} title={toast.text}>
        {toast.text}
      </span>
      {undo === undefined ? null : (
        <Button
          kind="quiet"
          size="small"
          onPress={() => {
            undo();
            onClose(toast.id);
          }}
        >
          {undoLabel}
        </Button>
      )}
      <IconButton name={closeLabel} icon="close" size="small" onPress={() => onClose(toast.id)} />
    </div>
  );
}
