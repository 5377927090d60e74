import { type KeyboardEvent, type PointerEvent, type ReactNode, useId, useRef } from 'react';
import styles from './split-pane.module.css';

type SplitPaneProps = {
  readonly start: ReactNode;
  readonly end: ReactNode;
  /** Names the bar that is dragged, such as "Largeur de la liste". */
  readonly label: string;
  /** Share of the start side, 0 to 1; remembered by the caller. 0 or 1 shows one side alone. */
  readonly share: number;
  readonly onShareChange: (share: number) => void;
  readonly smallest?: number;
  readonly largest?: number;
  readonly direction?: 'columns' | 'rows';
};

const keyStep = 0.02;

/** Two sides and a bar between them, moved by pointer, arrows, Home and End; double click halves. F6 goes from side to side. */
export function SplitPane({ start, end, label, share, onShareChange, smallest = 0.15, largest = 0.85, direction = 'columns' }: SplitPaneProps) {
  const frame = useRef<HTMLDivElement>(null);
  const startId = useId();
  const columns = direction === 'columns';
  const alone = share <= 0 || share >= 1;
  const set = (next: number) => onShareChange(Math.min(largest, Math.max(smallest, next)));

  function move(event: PointerEvent) {
    const box = frame.current?.getBoundingClientRect();
    if (box === undefined || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    set(columns ? (event.clientX - box.left) / box.width : (event.clientY - box.top) / box.height);
  }

  function press(event: KeyboardEvent) {
    const step = { ArrowLeft: -keyStep, ArrowUp: -keyStep, ArrowRight: keyStep, ArrowDown: keyStep }[event.key];
    if (step !== undefined) set(share + step);
    else if (event.key === 'Home') set(smallest);
    else if (event.key === 'End') set(largest);
    else return;
    event.preventDefault();
  }

  const tracks = `minmax(0, ${share}fr) auto minmax(0, ${1 - share}fr)`;
  return (
    <div ref={frame} className={styles.frame} style={alone ? {} : columns ? { gridTemplateColumns: tracks } : { gridTemplateRows: tracks }}>
      {share <= 0 ? null : (
        <div id={startId} className={styles.side} data-pane="">
          {start}
        </div>
      )}
      {alone ? null : (
        // biome-ignore lint/a11y/useSemanticElements: a separator that is focused and moved is ARIA's window splitter; <hr> cannot be one.
        <div
          role="separator"
          tabIndex={0}
          aria-label={label}
          aria-controls={startId}
          aria-orientation={columns ? 'vertical' : 'horizontal'}
          aria-valuemin={Math.round(smallest * 100)}
          aria-valuemax={Math.round(largest * 100)}
          aria-valuenow={Math.round(share * 100)}
          className={columns ? styles.column : styles.row}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={move}
          onKeyDown={press}
          onDoubleClick={() => set(0.5)}
        />
      )}
      {share >= 1 ? null : (
        <div className={styles.side} data-pane="">
          {end}
        </div>
      )}
    </div>
  );
}
