import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox, Switch as AriaSwitch } from 'react-aria-components';
import styles from './checkbox.module.css';
import { Icon } from './icon';

export type CheckboxProps = {
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

/** For what takes effect at once; a checkbox is for what is sent with a form. */
export function Switch({ children, isSelected, onChange, isDisabled = false }: Omit<CheckboxProps, 'isIndeterminate'>) {
  return (
    <AriaSwitch isSelected={isSelected} onChange={onChange} isDisabled={isDisabled} className={styles.checkbox ?? ''}>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.knob} />
      </span>
      <span>{children}</span>
    </AriaSwitch>
  );
}
