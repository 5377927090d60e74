import type { Ref } from 'react';
import { SearchField as AriaSearchField, Button, Group, Input } from 'react-aria-components';
import styles from './field.module.css';
import { Icon } from './icon';
import { WithTooltip } from './tooltip';

type SearchFieldProps = {
  /** Heard only; the magnifying glass says it to the eye. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onSubmit?: (value: string) => void;
  readonly placeholder?: string;
  readonly clearLabel: string;
  readonly autoFocus?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
};

/** Escape empties it. */
export function SearchField({ label, value, onChange, onSubmit, placeholder, clearLabel, autoFocus = false, ref }: SearchFieldProps) {
  return (
    <AriaSearchField
      aria-label={label}
      value={value}
      onChange={onChange}
      {...(onSubmit === undefined ? {} : { onSubmit })}
      autoFocus={autoFocus}
      className={styles.field ?? ''}
    >
      <Group className={styles.group ?? ''}>
        <span className={styles.lead}>
          <Icon name="search" />
        </span>
        <Input
          className={styles.bare ?? ''}
          {...(ref === undefined ? {} : { ref })}
          {...(placeholder === undefined ? {} : { placeholder })}
          spellCheck={false}
          autoComplete="off"
        />
        {value === '' ? null : (
          <WithTooltip text={clearLabel}>
            <Button className={styles.inside ?? ''} aria-label={clearLabel}>
              <Icon name="close" />
            </Button>
          </WithTooltip>
        )}
      </Group>
    </AriaSearchField>
  );
}
