import { NumberField as AriaNumberField, Button, Group, Input } from 'react-aria-components';
import styles from './field.module.css';
import { ariaField, type FieldCommon, FieldLabel, FieldNotes } from './field-parts';
import { Icon } from './icon';
import { WithNameOfField } from './tooltip';

export type NumberFieldProps = FieldCommon & {
  /** Null when empty. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly minValue?: number;
  readonly maxValue?: number;
  readonly step?: number;
};

export function NumberField(props: NumberFieldProps) {
  const { value, onChange, minValue, maxValue, step = 1 } = props;
  return (
    <AriaNumberField
      {...ariaField(props)}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      {...(minValue === undefined ? {} : { minValue })}
      {...(maxValue === undefined ? {} : { maxValue })}
      step={step}
      className={styles.field ?? ''}
    >
      {props.hideLabel === true ? null : <FieldLabel label={props.label} isRequired={props.isRequired} />}
      <Group className={styles.group ?? ''}>
        <Input className={styles.bare ?? ''} />
        <WithNameOfField slot="decrement">
          <Button slot="decrement" className={styles.inside ?? ''}>
            <Icon name="minus" />
          </Button>
        </WithNameOfField>
        <WithNameOfField slot="increment">
          <Button slot="increment" className={styles.inside ?? ''}>
            <Icon name="add" />
          </Button>
        </WithNameOfField>
      </Group>
      <FieldNotes help={props.help} problem={props.problem} />
    </AriaNumberField>
  );
}
