import type { ReactNode } from 'react';
import { Popover as AriaPopover, Dialog, DialogTrigger } from 'react-aria-components';
import { classes } from './classes';
import looks from './looks.module.css';
import styles from './popover.module.css';

/** A button (`trigger`, one of ours) that opens a small panel beside it; Escape or a click elsewhere closes it. */
export function PopoverPanel({ label, trigger, children }: { readonly label: string; readonly trigger: ReactNode; readonly children: ReactNode }) {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover className={classes(looks.raised, styles.popover)} offset={6}>
        <Dialog aria-label={label} className={styles.dialog ?? ''}>
          {children}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
