import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import styles from './checkbox.module.css';
import { Icon } from './icon';

type CheckboxProps = {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  /** Some but not all of what it stands for. */
  readonly isIndeterminate?: boolean;
  readonly isDisabled?: boolean;
};

export function Checkbox({ children, isSelected, onChange, isIndeterminate = false, isDisabled = false }: CheckboxProps) {
  return (
    <AriaCheckbox isSelected={isSelected} onChange={onChange} isIndeterminate={isIndeterminate} isDisabled={isDisabled} className={styles.checkbox ?? ''}>
      <span className={styles.box} aria-hidden="true">
        {isIndeterminate ? <Icon name="minus" /> : isSelected ? <Icon name="check" /> : null}
      </span>
      <span>{children}</span>
    </AriaCheckbox>
  );
}
