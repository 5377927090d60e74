import type { ReactNode } from 'react';
import { useText } from '../../../text/use-text';
import styles from './merge.module.css';
import type { ManSide } from './sides';

export type SideChoiceProps = {
  /** What is asked about, for screen readers. */
  readonly label: string;
  /** Name of the radio group, unique on the screen. */
  readonly name: string;
  readonly value: ManSide;
  /** The two men in words. */
  readonly sides: { readonly [side in ManSide]: string };
  readonly onChange: (side: ManSide) => void;
  /** Set where it follows from something else, which this says. */
  readonly follows?: string | undefined;
  readonly children: ReactNode;
};

/** Something of a man, and to which of the two it goes; an arrow key changes it. */
export function SideChoice({ label, name, value, sides, onChange, follows, children }: SideChoiceProps) {
  const text = useText();
  return (
    <div className={styles.piece}>
      <div className={styles.pieceWords}>{children}</div>
      {follows === undefined ? (
        <div role="radiogroup" aria-label={text('merge.goesTo', { what: label })} className={styles.sides}>
          {(['staying', 'leaving'] as const).map((side) => (
            <label key={side} className={styles.side}>
              <input type="radio" name={name} checked={value === side} onChange={() => onChange(side)} />
              <span>{sides[side]}</span>
            </label>
          ))}
        </div>
      ) : (
        <p className={styles.muted}>{follows}</p>
      )}
    </div>
  );
}
