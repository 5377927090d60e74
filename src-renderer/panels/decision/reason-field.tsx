import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useText } from '../../text/use-text';
import type { Choice } from '../../ui/choice';
import { ComboBox } from '../../ui/combo-box';
import { IconButton } from '../../ui/icon-button';
import styles from './decision.module.css';
import { OwnReasons } from './own-reasons';
import { reasonOfKey, reasonsWithDigit } from './reasons';
import { useReasons } from './use-reasons';

type ReasonFieldProps = {
  readonly value: string;
  readonly onChange: (reason: string) => void;
  /** Enter while no suggestion is being picked. */
  readonly onEnter: () => void;
  readonly problem: string | null;
  readonly autoFocus?: boolean;
  /** What it is the reason of, where more than one is asked for on a screen. */
  readonly label?: string | undefined;
};

/** Why: typed, or picked from the own list by its digit while nothing is typed yet. The list can be changed in place. */
export function ReasonField({ value, onChange, onEnter, problem, autoFocus = false, label }: ReasonFieldProps) {
  const text = useText();
  const { own, recent } = useReasons();
  const [changing, setChanging] = useState(false);
  const picked = useRef<HTMLInputElement | null>(null);
  // What is typed on takes the place of a reason picked by mistake; at once, since the next key may come before the next frame.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is marked when its words stand in the field
  useLayoutEffect(() => {
    picked.current?.select();
    picked.current = null;
  }, [value]);
  const choices = useMemo<readonly Choice[]>(
    () => [
      ...own.map((reason, index) => ({ id: reason, label: reason, ...(index < reasonsWithDigit ? { keys: String(index + 1) } : {}) })),
      ...recent.map((reason) => ({ id: reason, label: reason, help: text('decision.recent') })),
    ],
    [own, recent, text],
  );
  // Heard on the way down, since the field keeps Enter for itself: it then closes its list, over which nothing else is heard.
  const onKeyDown = (event: KeyboardEvent) => {
    const { target, nativeEvent, key } = event;
    if (nativeEvent.isComposing || !(target instanceof HTMLInputElement) || event.ctrlKey || event.metaKey || event.altKey) return;
    const reason = value === '' ? reasonOfKey(own, key) : undefined;
    if (reason !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      picked.current = target;
      onChange(reason);
    } else if (key === 'Enter' && !target.hasAttribute('aria-activedescendant')) onEnter();
  };
  return (
    <div className={styles.reason}>
      <div className={styles.reasonLine}>
        <div data-reason="" onKeyDownCapture={onKeyDown}>
          <ComboBox
            label={label ?? text('decision.reason')}
            isRequired
            choices={choices}
            text={value}
            onTextChange={onChange}
            onChoose={(choice) => onChange(choice.id)}
            placeholder={text('decision.reason.placeholder')}
            problem={problem}
            autoFocus={autoFocus}
            opensOnFocus
          />
        </div>
        <IconButton name={text('decision.own.change')} icon="settings" aria-expanded={changing} onPress={() => setChanging(!changing)} />
      </div>
      {changing ? <OwnReasons /> : null}
    </div>
  );
}
