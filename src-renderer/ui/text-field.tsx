import type { KeyboardEvent, Ref } from 'react';
import { TextArea as AriaTextArea, TextField as AriaTextField, Input } from 'react-aria-components';
import { classes } from './classes';
import styles from './field.module.css';
import { ariaField, type FieldCommon, FieldLabel, FieldNotes } from './field-parts';

export type TextFieldProps = FieldCommon & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Leaving the field, the moment to normalise and to store. */
  readonly onBlur?: () => void;
  readonly onFocus?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  /** For words as the document has them: set in the serif and never corrected by the spelling checker. */
  readonly written?: boolean;
  /** BCP 47, for screen readers and for hyphenation. */
  readonly lang?: string;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly maxLength?: number;
  readonly type?: 'text' | 'url' | 'email' | 'password';
  readonly isReadOnly?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
};

export function TextField(props: TextFieldProps) {
  const {
    value,
    onChange,
    onBlur,
    onFocus,
    onKeyDown,
    written = false,
    lang,
    placeholder,
    autoFocus = false,
    maxLength,
    type = 'text',
    isReadOnly,
    ref,
  } = props;
  return (
    <AriaTextField
      {...ariaField(props)}
      value={value}
      onChange={onChange}
      {...(onBlur === undefined ? {} : { onBlur })}
      {...(onFocus === undefined ? {} : { onFocus })}
      {...(maxLength === undefined ? {} : { maxLength })}
      {...(onKeyDown === undefined ? {} : { onKeyDown })}
      isReadOnly={isReadOnly ?? false}
      type={type}
      autoFocus={autoFocus}
      className={styles.field ?? ''}
    >
      {props.hideLabel === true ? null : <FieldLabel label={props.label} isRequired={props.isRequired} />}
      <Input
        {...(ref === undefined ? {} : { ref })}
        {...(lang === undefined ? {} : { lang })}
        {...(placeholder === undefined ? {} : { placeholder })}
        spellCheck={!written}
        autoComplete="off"
        className={classes(styles.input, written && styles.written)}
      />
      <FieldNotes help={props.help} problem={props.problem} />
    </AriaTextField>
  );
}

export type TextAreaProps = Omit<TextFieldProps, 'ref' | 'type'> & { readonly rows?: number; readonly ref?: Ref<HTMLTextAreaElement> };

export function TextArea(props: TextAreaProps) {
  const { value, onChange, onBlur, onFocus, onKeyDown, written = false, lang, placeholder, autoFocus = false, maxLength, rows = 3, isReadOnly, ref } = props;
  return (
    <AriaTextField
      {...ariaField(props)}
      value={value}
      onChange={onChange}
      {...(onBlur === undefined ? {} : { onBlur })}
      {...(onFocus === undefined ? {} : { onFocus })}
      {...(maxLength === undefined ? {} : { maxLength })}
      {...(onKeyDown === undefined ? {} : { onKeyDown })}
      isReadOnly={isReadOnly ?? false}
      autoFocus={autoFocus}
      className={styles.field ?? ''}
    >
      {props.hideLabel === true ? null : <FieldLabel label={props.label} isRequired={props.isRequired} />}
      <AriaTextArea
        {...(ref === undefined ? {} : { ref })}
        {...(lang === undefined ? {} : { lang })}
        {...(placeholder === undefined ? {} : { placeholder })}
        rows={rows}
        spellCheck={!written}
        className={classes(styles.input, styles.area, written && styles.written)}
      />
      <FieldNotes help={props.help} problem={props.problem} />
    </AriaTextField>
  );
}
