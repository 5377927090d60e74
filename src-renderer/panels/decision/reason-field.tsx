import { type KeyboardEvent, useMemo, useRef } from 'react';
import { useText } from '../../text/use-text';
import type { Choice } from '../../ui/choice';
import { ComboBox } from '../../ui/combo-box';
import styles from './decision.module.css';
import { useReasons } from './use-reasons';

type ReasonFieldProps = {
  readonly value: string;
  readonly onChange: (reason: string) => void;
  /** Enter while no suggestion is being picked. */
  readonly onEnter: () => void;
  readonly problem: string | null;
  readonly autoFocus?: boolean;
};

/** Why: typed, or picked from the reasons used before (arrow down). */
export function ReasonField({ value, onChange, onEnter, problem, autoFocus = false }: ReasonFieldProps) {
  const text = useText();
  const { own, offered } = useReasons();
  const frame = useRef<HTMLDivElement>(null);
  const choices = useMemo<readonly Choice[]>(
    () => [
      ...own.map((reason) => ({ id: reason, label: reason })),
      ...offered.map((reason) => ({ id: reason, label: reason, help: text('decision.offered') })),
    ],
    [own, offered, text],
  );
  // Heard on the way down, since the field keeps Enter for itself: it then closes its list, over which nothing else is heard.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(event.target instanceof HTMLInputElement)) return;
    if (event.target.hasAttribute('aria-activedescendant')) return;
    onEnter();
  };
  return (
    <div ref={frame} className={styles.reason} data-reason="" onKeyDownCapture={onKeyDown}>
      <ComboBox
        label={text('decision.reason')}
        isRequired
        choices={choices}
        text={value}
        onTextChange={onChange}
        onChoose={(choice) => onChange(choice.id)}
        placeholder={text('decision.reason.placeholder')}
        problem={problem}
        autoFocus={autoFocus}
      />
    </div>
  );
}
