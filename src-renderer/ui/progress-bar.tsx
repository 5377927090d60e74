import { ProgressBar as AriaProgressBar } from 'react-aria-components';
import { IconButton } from './icon-button';
import styles from './progress-bar.module.css';

export type ProgressBarProps = {
  readonly label: string;
  readonly done: number;
  /** Null while it is not known how much there is. */
  readonly total: number | null;
  /** The counts in words, such as "214 / 800". */
  readonly counts: string;
  /** Holds the work up, or lets it go on; the label says which. */
  readonly pause?: { readonly label: string; readonly isPaused: boolean; readonly onPress: () => void } | undefined;
  readonly cancel?: { readonly label: string; readonly onCancel: () => void } | undefined;
  /** One line for the status bar. */
  readonly compact?: boolean;
};

export function ProgressBar({ label, done, total, counts, pause, cancel, compact = false }: ProgressBarProps) {
  const share = total === null || total === 0 ? null : Math.min(1, done / total);
  return (
    <div className={compact ? styles.compact : styles.bar}>
      <AriaProgressBar
        aria-label={label}
        {...(share === null ? { isIndeterminate: true } : { value: share * 100 })}
        valueLabel={counts}
        className={styles.parts ?? ''}
      >
        <span>{label}</span>
        <span className={styles.counts}>{counts}</span>
        <span className={styles.track}>
          <span className={share === null ? styles.unknown : styles.fill} style={share === null ? undefined : { inlineSize: `${share * 100}%` }} />
        </span>
      </AriaProgressBar>
      {pause === undefined ? null : <IconButton name={pause.label} icon={pause.isPaused ? 'play' : 'pause'} size="small" onPress={pause.onPress} />}
      {cancel === undefined ? null : <IconButton name={cancel.label} icon="close" size="small" onPress={cancel.onCancel} />}
    </div>
  );
}
