import { Select as AriaSelect, Button, ListBox, ListBoxItem, Popover, SelectValue, Text } from 'react-aria-components';
import type { Choice } from './choice';
import { classes } from './classes';
import styles from './field.module.css';
import { ariaField, type FieldCommon, FieldLabel, FieldNotes } from './field-parts';
import { Icon } from './icon';
import looks from './looks.module.css';

type SelectProps<Id extends string> = FieldCommon & {
  readonly choices: readonly Choice<Id>[];
  /** Null when nothing is chosen; `placeholder` then says what to do. */
  readonly value: Id | null;
  readonly onChange: (value: Id) => void;
  readonly placeholder?: string;
};

/** One of a short list. For a long or open list use ComboBox. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const { choices, value, onChange, placeholder = '' } = props;
  return (
    <AriaSelect
      {...ariaField(props)}
      selectedKey={value}
      onSelectionChange={(key) => {
        const choice = choices.find((candidate) => candidate.id === key);
        if (choice !== undefined) onChange(choice.id);
      }}
      placeholder={placeholder}
      className={styles.field ?? ''}
    >
      {props.hideLabel === true ? null : <FieldLabel label={props.label} isRequired={props.isRequired} />}
      <Button className={classes(styles.input, styles.selectButton)}>
        <SelectValue className={styles.selectValue ?? ''}>
          {({ defaultChildren, selectedText, isPlaceholder }) => (isPlaceholder ? defaultChildren : selectedText)}
        </SelectValue>
        <Icon name="chevronDown" />
      </Button>
      <FieldNotes help={props.help} problem={props.problem} />
      <Popover className={classes(looks.raised, styles.popover)}>
        <ListBox className={styles.list ?? ''} items={choices}>
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.label} isDisabled={choice.isDisabled ?? false} className={styles.option ?? ''}>
              <Text slot="label">{choice.label}</Text>
              {choice.help === undefined ? null : (
                <Text slot="description" className={styles.optionHelp ?? ''}>
                  {choice.help}
                </Text>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
