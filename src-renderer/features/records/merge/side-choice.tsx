import { type ReactNode, useId } from 'react';
import { useText } from '../../../text/use-text';
import { Icon } from '../../../ui/icon';
import looks from '../../../ui/looks.module.css';
import styles from './merge.module.css';
import type { ManSide } from './sides';

/** Why something is preset to go to one of the two, and whether that is only a guess. */
export type SideNote = { readonly text: string; readonly isGuess: boolean };

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
  readonly note?: SideNote | undefined;
  readonly children: ReactNode;
};

/** Something of a man, and to which of the two it goes; an arrow key changes it. */
export function SideChoice({ label, name, value, sides, onChange, follows, note, children }: SideChoiceProps) {
  const text = useText();
  const noteId = useId();
  return (
    <div className={styles.piece}>
      <div className={styles.pieceWords}>{children}</div>
      {follows === undefined ? (
        <div className={styles.sideAnswer}>
          <div
            role="radiogroup"
            aria-label={text('merge.goesTo', { what: label })}
            className={styles.sides}
            {...(note === undefined ? {} : { 'aria-describedby': noteId })}
          >
            {(['staying', 'leaving'] as const).map((side) => (
              <label key={side} className={styles.side}>
                <input type="radio" name={name} checked={value === side} onChange={() => onChange(side)} />
                <span>{sides[side]}</span>
              </label>
            ))}
          </div>
          {note === undefined ? null : (
            <p id={noteId} className={note.isGuess ? styles.guess : styles.sideNote}>
              {note.isGuess ? <Icon name="question" /> : null}
              {note.text}
            </p>
          )}
        </div>
      ) : (
        <p className={looks.muted}>{follows}</p>
      )}
    </div>
  );
}
