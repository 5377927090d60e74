import { IconButton } from './icon-button';
import styles from './pane-head.module.css';

type PaneHeadProps = {
  readonly heading: string;
  /** Of the heading, for the pane that is named by it. */
  readonly id?: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
};

/** What a pane beside the work is, and the way out of it. */
export function PaneHead({ heading, id, closeLabel, onClose }: PaneHeadProps) {
  return (
    <header className={styles.head}>
      <h2 id={id} className={styles.heading}>
        {heading}
      </h2>
      <IconButton name={closeLabel} icon="close" onPress={onClose} />
    </header>
  );
}
