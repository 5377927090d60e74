import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { ComboBox as AriaComboBox, Button, Group, Input, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import type { Choice } from './choice';
import { classes } from './classes';
import styles from './field.module.css';
import { ariaField, type FieldCommon, FieldLabel, FieldNotes } from './field-parts';
import { Icon } from './icon';
import { Kbd } from './kbd';
import looks from './looks.module.css';
import { narrow } from './narrow';
import { WithNameOfField } from './tooltip';

type ComboBoxProps<Id extends string> = FieldCommon & {
  /** What is offered now. With `filtering="none"` the caller narrows it as the text changes (a search), else it is narrowed by the words typed. */
  readonly choices: readonly Choice<Id>[];
  readonly text: string;
  readonly onTextChange: (text: string) => void;
  readonly onChoose: (choice: Choice<Id>) => void;
  /** Called on Enter or on leaving with a text that is no choice: a value of the user's own. Absent: only choices count. */
  readonly onOwnText?: (text: string) => void;
  readonly filtering?: 'words' | 'none';
  readonly written?: boolean;
  readonly placeholder?: string;
  readonly whenEmpty?: ReactNode;
  readonly autoFocus?: boolean;
  /** Shows the choices as soon as it has the focus, for a list that one picks from more often than types. */
  readonly opensOnFocus?: boolean;
};

/** A text with suggestions. The text typed is never replaced by itself. */
export function ComboBox<Id extends string>(props: ComboBoxProps<Id>) {
  const {
    choices,
    text,
    onTextChange,
    onChoose,
    onOwnText,
    filtering = 'words',
    written = false,
    placeholder,
    whenEmpty,
    autoFocus = false,
    opensOnFocus = false,
  } = props;
  const offered = filtering === 'words' ? narrow(choices, text) : choices;
  // What was last said to the caller (or stood there first): leaving the field says nothing twice.
  const said = useRef(text);

  function sayOwnText() {
    if (text.trim() === '' || text === said.current) return;
    said.current = text;
    onOwnText?.(text);
  }

  return (
    <AriaComboBox
      {...ariaField(props)}
      items={offered}
      inputValue={text}
      onInputChange={onTextChange}
      selectedKey={null}
      allowsCustomValue
      allowsEmptyCollection={whenEmpty !== undefined}
      onSelectionChange={(key) => {
        const choice = choices.find((candidate) => candidate.id === key);
        if (choice === undefined) return;
        said.current = choice.label;
        onChoose(choice);
      }}
      onBlur={sayOwnText}
      autoFocus={autoFocus}
      menuTrigger={opensOnFocus ? 'focus' : 'input'}
      className={styles.field ?? ''}
    >
      {props.hideLabel === true ? null : <FieldLabel label={props.label} isRequired={props.isRequired} />}
      <Group className={styles.group ?? ''}>
        <Input
          className={classes(styles.bare, written && styles.written)}
          {...(placeholder === undefined ? {} : { placeholder })}
          spellCheck={false}
          onKeyDown={(event: KeyboardEvent<HTMLInputElement>) => {
            // With an option under the keyboard, Enter chooses it.
            if (event.key === 'Enter' && !event.currentTarget.hasAttribute('aria-activedescendant')) sayOwnText();
          }}
        />
        <WithNameOfField>
          <Button className={styles.inside ?? ''}>
            <Icon name="chevronDown" />
          </Button>
        </WithNameOfField>
      </Group>
      <FieldNotes help={props.help} problem={props.problem} />
      <Popover className={classes(looks.raised, styles.popover)}>
        <ListBox
          className={styles.list ?? ''}
          {...(whenEmpty === undefined ? {} : { renderEmptyState: () => <div className={styles.emptyList}>{whenEmpty}</div> })}
        >
          {(choice: Choice<Id>) => (
            <ListBoxItem id={choice.id} textValue={choice.label} isDisabled={choice.isDisabled ?? false} className={styles.option ?? ''}>
              <Text slot="label">{choice.label}</Text>
              {choice.help === undefined ? null : (
                <Text slot="description" className={styles.optionHelp ?? ''}>
                  {choice.help}
                </Text>
              )}
              {choice.keys === undefined ? null : (
                <span className={styles.optionKeys}>
                  <Kbd keys={choice.keys} />
                </span>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
