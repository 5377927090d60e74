import { RadioGroup as AriaRadioGroup, Radio } from 'react-aria-components';
import styles from './checkbox.module.css';
import type { Choice } from './choice';
import { ariaField, type FieldCommon, FieldLabel, FieldNotes } from './field-parts';
import looks from './looks.module.css';

type RadioGroupProps<Id extends string> = FieldCommon & {
  readonly choices: readonly Choice<Id>[];
  readonly value: Id | null;
  readonly onChange: (value: Id) => void;
  readonly orientation?: 'horizontal' | 'vertical';
  /** Puts the keyboard on the choice that is taken, or on the first. */
  readonly autoFocus?: boolean;
};

export function RadioGroup<Id extends string>(props: RadioGroupProps<Id>) {
  const { choices, value, onChange, orientation = 'vertical', autoFocus = false } = props;
  const first = choices.find(({ id }) => id === value) ?? choices[0];
  return (
    <AriaRadioGroup
      {...ariaField(props)}
      value={value}
      onChange={(next) => {
        const choice = choices.find((candidate) => candidate.id === next);
        if (choice !== undefined) onChange(choice.id);
      }}
      orientation={orientation}
      className={styles.radios ?? ''}
    >
      {props.hideLabel === true ? null : <FieldLabel label={props.label} isRequired={props.isRequired} />}
      <div className={styles.radioList}>
        {choices.map((choice) => (
          <Radio
            key={choice.id}
            value={choice.id}
            isDisabled={choice.isDisabled ?? false}
            autoFocus={autoFocus && choice === first}
            className={styles.checkbox ?? ''}
          >
            <span className={`${styles.box} ${styles.round}`} aria-hidden="true">
              <span className={styles.dot} />
            </span>
            <span className={styles.radioText}>
              {choice.label}
              {choice.help === undefined ? null : <span className={looks.muted}>{choice.help}</span>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldNotes help={props.help} problem={props.problem} />
    </AriaRadioGroup>
  );
}
