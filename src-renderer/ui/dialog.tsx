import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { classes } from './classes';
import styles from './dialog.module.css';
import { IconButton } from './icon-button';
import looks from './looks.module.css';

type DialogProps = {
  readonly heading: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly closeLabel: string;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  readonly size?: 'small' | 'normal' | 'large';
};

/** Only where an inline panel cannot serve: what must be answered before anything else. Escape closes it. */
export function Dialog({ heading, isOpen, onClose, closeLabel, children, footer, size = 'normal' }: DialogProps) {
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={(open) => (open ? undefined : onClose())} isDismissable className={classes(looks.overlay, styles.overlay)}>
      <Modal className={classes(looks.raised, styles.modal, styles[size])}>
        <AriaDialog className={styles.dialog ?? ''}>
          <header className={styles.head}>
            <Heading slot="title" className={styles.heading ?? ''}>
              {heading}
            </Heading>
            <IconButton name={closeLabel} icon="close" onPress={onClose} />
          </header>
          <div className={styles.body}>{children}</div>
          {footer === undefined ? null : <footer className={styles.footer}>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
