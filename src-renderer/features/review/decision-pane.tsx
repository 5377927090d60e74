import { type KeyboardEvent, useMemo, useRef } from 'react';
import type { DecisionSubject, DecisionSubjectRows } from '../../data/queries/decision-subject';
import { DecisionFields } from '../../panels/decision/decision-fields';
import { type Decided, useDecision } from '../../panels/decision/use-decision';
import { verdicts } from '../../panels/decision/verdicts';
import { type Command, useCommands } from '../../panels/shell/commands';
import { useText } from '../../text/use-text';
import styles from './review.module.css';

type DecisionPaneProps = {
  readonly subject: DecisionSubject;
  /** Undefined while they are read. */
  readonly rows: DecisionSubjectRows | undefined;
  readonly onDecided: (decided: Decided) => void;
  /** Escape, where nothing in the pane wants it: the keys go on from the queue. */
  readonly onLeave: () => void;
  /** Absent where there is nothing to part. */
  readonly onSplit: (() => void) | undefined;
};

/** The decision on the item under review, with the keys that make it from anywhere on the screen. */
export function DecisionPane({ subject, rows, onDecided, onLeave, onSplit }: DecisionPaneProps) {
  const text = useText();
  const frame = useRef<HTMLElement>(null);
  const control = useDecision(subject, rows);
  const decide = async () => {
    const decided = await control.decide();
    if (!('at' in decided)) onDecided(decided);
    else if (decided.at === 'reason') reasonInput(frame.current)?.focus();
  };
  const latest = useRef({ control, decide });
  latest.current = { control, decide };
  const commands = useMemo<readonly Command[]>(
    () => [
      ...verdicts.map(
        (verdict, index): Command => ({
          id: `review-${verdict}`,
          labelKey: verdict === 'more' ? 'decision.more' : `status.${verdict}`,
          group: 'review',
          shortcut: String(index + 1),
          hidden: true,
          run: () => latest.current.control.edit({ to: verdict }),
        }),
      ),
      { id: 'review-reason', labelKey: 'review.command.reason', group: 'review', shortcut: 'R', run: () => reasonInput(frame.current)?.focus() },
      {
        id: 'review-decide',
        labelKey: 'review.command.decide',
        group: 'review',
        shortcut: 'Enter',
        when: isFreeForEnter,
        run: () => void latest.current.decide(),
      },
    ],
    [],
  );
  useCommands(commands);
  const leave = ({ key, defaultPrevented }: KeyboardEvent) => {
    if (key === 'Escape' && !defaultPrevented) onLeave();
  };
  return (
    <section ref={frame} className={styles.decision} aria-label={text('decision.form')} data-pane="" tabIndex={-1} onKeyDown={leave}>
      <DecisionFields control={control} rows={rows} onDecide={() => void decide()} onSplit={onSplit} withKeys withMore />
    </section>
  );
}

function reasonInput(frame: HTMLElement | null): HTMLInputElement | null {
  return frame?.querySelector<HTMLInputElement>('[data-reason] input') ?? null;
}

/** Enter belongs to what has the focus, where that is something to press. */
function isFreeForEnter(): boolean {
  return document.activeElement?.closest('button, a, summary, [role="button"], [role="separator"]') == null;
}
