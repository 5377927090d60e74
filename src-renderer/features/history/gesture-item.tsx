import { useState } from 'react';
import type { Result } from '../../core/result';
import type { ActionFailure } from '../../data/failures';
import { useFormats } from '../../text/use-formats';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import type { Gesture } from './filters';
import styles from './history.module.css';
import { HistoryLine } from './history-line';
import type { TimelineLine } from './timeline';
import type { HistoryNames } from './use-history-names';

type GestureItemProps = {
  readonly gesture: Gesture;
  readonly names: HistoryNames;
  /** The record or document whose history it is. */
  readonly subject: string;
  /** Whether records of several ids stand together, so that each line says on which it was written. */
  readonly several: boolean;
  readonly onRestore: (line: TimelineLine, reason: string) => Promise<Result<{ readonly batch: string }, ActionFailure>>;
};

const shownAtFirst = 25;

/** What one gesture did, under its time: one person, one reason, one or several lines. */
export function GestureItem({ gesture, names, subject, several, onRestore }: GestureItemProps) {
  const text = useText();
  const { dateTime } = useFormats();
  const [all, setAll] = useState(false);
  const [first] = gesture.lines;
  if (first === undefined) return null;
  const shown = all ? gesture.lines : gesture.lines.slice(0, shownAtFirst);
  return (
    <>
      <p className={styles.when}>
        <time dateTime={first.entry.wall}>{dateTime(first.entry.wall)}</time>
      </p>
      {shown.map((line, index) => (
        <HistoryLine
          key={line.entry.change}
          line={line}
          names={names}
          subject={subject}
          who={index === 0 || line.entry.agent !== first.entry.agent ? names.agent(line.entry.agent) : ''}
          // A reason given once for the whole gesture is said once.
          saysWhy={index === 0 || line.entry.reason !== shown[index - 1]?.entry.reason}
          several={several}
          onRestore={(reason) => onRestore(line, reason)}
        />
      ))}
      {shown.length === gesture.lines.length ? null : (
        <Button kind="quiet" size="small" onPress={() => setAll(true)}>
          {text('history.more', { count: gesture.lines.length - shown.length })}
        </Button>
      )}
    </>
  );
}
