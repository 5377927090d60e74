import { type KeyboardEvent, memo, useLayoutEffect, useRef } from 'react';
import type { TranscribedLine } from '../../core/model/transcription';
import { useText } from '../../text/use-text';
import { classes } from '../../ui/classes';
import type { LineDeed } from './line-deeds';
import styles from './transcription.module.css';
import type { LineAim } from './use-page-text';

type LineFieldProps = {
  readonly line: TranscribedLine;
  /** Counted from 0. */
  readonly index: number;
  readonly current: boolean;
  readonly editable: boolean;
  /** Set to take the focus; each asking is a new object. */
  readonly aim: LineAim | null;
  readonly onFocus: (index: number) => void;
  readonly onText: (index: number, text: string) => void;
  readonly onDeed: (deed: LineDeed, index: number, caret: number) => void;
  /** False when there is nothing to take back but what the field takes back itself. */
  readonly onUndo: () => boolean;
};

/** A machine that is less sure than this is shown to be so. */
const sure = 0.7;

/** One line of a page, in its own field; the number before it is its place in the order of reading. */
export const LineField = memo(function LineField({ line, index, current, editable, aim, onFocus, onText, onDeed, onUndo }: LineFieldProps) {
  const text = useText();
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const area = field.current;
    if (aim === null || area === null) return;
    const at = aim.caret === 'end' ? area.value.length : Math.min(aim.caret, area.value.length);
    area.focus();
    area.setSelectionRange(at, at);
  }, [aim]);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && onUndo()) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const deed = deedOf(event, editable);
    if (deed === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onDeed(deed, index, event.currentTarget.selectionStart);
  };
  const unsure = line.confidence !== undefined && line.confidence < sure;
  return (
    <li className={classes(styles.line, current && styles.current, unsure && styles.unsure)}>
      <span className={styles.number} aria-hidden="true">
        {index + 1}
      </span>
      <textarea
        ref={field}
        rows={1}
        className={styles.words}
        aria-label={text(unsure ? 'transcription.unsureLine' : 'transcription.line', { line: index + 1 })}
        value={line.text}
        readOnly={!editable}
        spellCheck={false}
        data-line={index}
        onChange={(event) => onText(index, event.currentTarget.value.replace(/[\r\n]+/g, ' '))}
        onFocus={() => onFocus(index)}
        onKeyDown={onKeyDown}
      />
    </li>
  );
});

function deedOf(event: KeyboardEvent<HTMLTextAreaElement>, editable: boolean): LineDeed | undefined {
  const { key, altKey, shiftKey, ctrlKey, metaKey, currentTarget: field } = event;
  if (ctrlKey || metaKey || event.nativeEvent.isComposing) return undefined;
  const { selectionStart: from, selectionEnd: to, value } = field;
  if (altKey) return key.toLowerCase() === 'c' ? 'cite' : !editable ? undefined : key === 'Enter' ? 'insert' : key === 'Delete' ? 'remove' : undefined;
  if (key === 'Enter') return shiftKey ? (editable ? 'split' : undefined) : 'next';
  if (shiftKey) return undefined;
  // A line that is broken on the screen is walked through first.
  const isOneRow = field.clientHeight < 2 * Number.parseFloat(getComputedStyle(field).lineHeight);
  if (key === 'ArrowDown' && (isOneRow || from === value.length)) return 'next';
  if (key === 'ArrowUp' && (isOneRow || from === 0)) return 'previous';
  if (!editable || from !== to) return undefined;
  if (key === 'Backspace' && from === 0) return 'joinPrevious';
  return key === 'Delete' && from === value.length ? 'joinNext' : undefined;
}
