import { useCallback, useEffect, useRef } from 'react';
import { editLine } from '../../core/transcription/edit-lines';
import { useText } from '../../text/use-text';
import { doInLine, type LineDeed } from './line-deeds';
import { LineField } from './line-field';
import styles from './transcription.module.css';
import type { PageText } from './use-page-text';

type LineListProps = {
  readonly pageText: PageText;
  /** Takes the place of a line as the place of the value being typed; absent while none is asked for. */
  readonly onCite: ((line: number) => void) | undefined;
};

/** The lines of a page in the order of reading, each in a field of its own, worked on by keys alone. */
export function LineList({ pageText, onCite }: LineListProps) {
  const text = useText();
  const { lines, line, aim, editable, setLine } = pageText;
  // Read when a key comes, so that a line is drawn again only when it changes itself.
  const now = useRef({ pageText, onCite });
  now.current = { pageText, onCite };
  const list = useRef<HTMLOListElement>(null);
  const onText = useCallback((index: number, words: string) => {
    const { pageText: own } = now.current;
    own.edit(editLine(own.lines, index, words));
  }, []);
  const onDeed = useCallback((deed: LineDeed, index: number, caret: number) => {
    const { pageText: own, onCite: cite } = now.current;
    doInLine(own, deed, index, caret, cite);
  }, []);
  const onUndo = useCallback(() => now.current.pageText.undoEdit(), []);
  useEffect(() => {
    if (line !== null) list.current?.querySelector(`[data-line="${line}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [line]);
  return (
    <ol ref={list} className={styles.lines} aria-label={text('transcription.lines')}>
      {lines.map((one, index) => (
        <LineField
          // Lines have no names: their place is all that tells them apart, and a field keeps its letters through its value.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={index}
          line={one}
          index={index}
          current={index === line}
          editable={editable}
          aim={aim?.line === index ? aim : null}
          onFocus={setLine}
          onText={onText}
          onDeed={onDeed}
          onUndo={onUndo}
        />
      ))}
    </ol>
  );
}
