import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { TextArea as AriaTextArea, TextField as AriaTextField, Input } from 'react-aria-components';
import { classes } from './classes';
import styles from './field.module.css';
import { ariaField, type FieldCommon, FieldLabel, FieldNotes } from './field-parts';

type TextFieldProps = FieldCommon & {
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

/** The frame of both fields: label, what is typed, help and problem. `type` is the browser's own, for a field of one line. */
function TextFrame({ field, type, children }: { readonly field: TextAreaProps; readonly type?: TextFieldProps['type']; readonly children: ReactNode }) {
  const { value, onChange, onBlur, onFocus, onKeyDown, autoFocus = false, maxLength, isReadOnly = false } = field;
  return (
    <AriaTextField
      {...ariaField(field)}
      value={value}
      onChange={onChange}
      {...(onBlur === undefined ? {} : { onBlur })}
      {...(onFocus === undefined ? {} : { onFocus })}
      {...(maxLength === undefined ? {} : { maxLength })}
      {...(onKeyDown === undefined ? {} : { onKeyDown })}
      {...(type === undefined ? {} : { type })}
      isReadOnly={isReadOnly}
      autoFocus={autoFocus}
      className={styles.field ?? ''}
    >
      {field.hideLabel === true ? null : <FieldLabel label={field.label} isRequired={field.isRequired} />}
      {children}
      <FieldNotes help={field.help} problem={field.problem} />
    </AriaTextField>
  );
}

function typedIn({ written = false, lang, placeholder }: Pick<TextFieldProps, 'written' | 'lang' | 'placeholder'>) {
  return {
    ...(lang === undefined ? {} : { lang }),
    ...(placeholder === undefined ? {} : { placeholder }),
    spellCheck: !written,
  };
}

export function TextField({ ref, type = 'text', ...field }: TextFieldProps) {
  return (
    <TextFrame field={field} type={type}>
      <Input
        {...(ref === undefined ? {} : { ref })}
        {...typedIn(field)}
        autoComplete="off"
        className={classes(styles.input, field.written && styles.written)}
      />
    </TextFrame>
  );
}

type TextAreaProps = Omit<TextFieldProps, 'ref' | 'type'> & { readonly rows?: number; readonly ref?: Ref<HTMLTextAreaElement> };

export function TextArea({ ref, rows = 3, ...field }: TextAreaProps) {
  return (
    <TextFrame field={field}>
      <AriaTextArea
        {...(ref === undefined ? {} : { ref })}
        {...typedIn(field)}
        rows={rows}
        className={classes(styles.input, styles.area, field.written && styles.written)}
      />
    </TextFrame>
  );
}
