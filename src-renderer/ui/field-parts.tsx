import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import styles from './field.module.css';
import looks from './looks.module.css';

/** What every field has in common. `problem` stands beside the field, in a sentence with what to do. */
export type FieldCommon = {
  readonly label: string;
  /** For a field whose label is clear from its place; the label is then only heard. */
  readonly hideLabel?: boolean;
  readonly help?: ReactNode;
  readonly problem?: string | null | undefined;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
};

export function FieldLabel({ label, isRequired = false }: { readonly label: string; readonly isRequired?: boolean | undefined }) {
  return (
    <Label className={styles.label ?? ''}>
      {label}
      {isRequired ? (
        <span className={styles.required} aria-hidden="true">
          {' *'}
        </span>
      ) : null}
    </Label>
  );
}

export function FieldNotes({ help, problem }: { readonly help?: ReactNode; readonly problem?: string | null | undefined }) {
  return (
    <>
      {help === undefined || help === null || help === '' ? null : (
        <Text slot="description" className={looks.muted ?? ''}>
          {help}
        </Text>
      )}
      <FieldError className={styles.problem ?? ''}>{problem ?? ''}</FieldError>
    </>
  );
}

/** The properties that a React Aria field takes from ours. */
export function ariaField({ label, hideLabel, problem, isRequired = false, isDisabled = false }: FieldCommon) {
  return {
    ...(hideLabel === true ? { 'aria-label': label } : {}),
    isInvalid: problem !== undefined && problem !== null && problem !== '',
    isRequired,
    isDisabled,
    validationBehavior: 'aria' as const,
  };
}
