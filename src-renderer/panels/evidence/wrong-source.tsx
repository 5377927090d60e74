import type { ReactNode } from 'react';
import type { Discredit } from '../../core/evidence/standing';
import { useText } from '../../text/use-text';
import { Icon } from '../../ui/icon';
import styles from './evidence.module.css';

/** That a document was marked as wrong, with the reason; said wherever the document is. */
export function WrongSource({ document, discredit }: { readonly document: string; readonly discredit: Discredit }) {
  const text = useText();
  const isOriginal = discredit.document !== document;
  return (
    <p className={styles.wrong} data-wrong-source="">
      <Icon name="reject" />
      <span>{text(isOriginal ? 'evidence.copyOfWrong' : 'evidence.wrong', { reason: discredit.reason })}</span>
    </p>
  );
}

/** What counts no more: still to be read, with a line through it. */
export function Struck({ children }: { readonly children: ReactNode }) {
  return <div className={styles.struck}>{children}</div>;
}
