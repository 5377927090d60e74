import type { Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps, ToggleButton as AriaToggleButton } from 'react-aria-components';
import styles from './button.module.css';
import { classes } from './classes';
import { Icon } from './icon';
import type { IconName } from './icon-paths';
import { WithTooltip } from './tooltip';

type IconButtonProps = Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'aria-label'> & {
  /** Read aloud and shown as the tooltip. */
  readonly name: string;
  readonly icon: IconName;
  /** Shown after the name in the tooltip, such as "Ctrl Z". */
  readonly shortcut?: string;
  readonly size?: 'normal' | 'small';
  /** With a border, to stand among buttons of words. */
  readonly framed?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
};

/** A verb as a drawing; its name is heard and is seen on hover and focus. */
export function IconButton({ name, icon, shortcut, size = 'normal', framed = false, ...rest }: IconButtonProps) {
  return (
    <WithTooltip text={name} shortcut={shortcut}>
      <AriaButton {...rest} aria-label={name} className={classes(styles.button, styles.icon, framed && styles.secondary, size === 'small' && styles.small)}>
        <Icon name={icon} />
      </AriaButton>
    </WithTooltip>
  );
}

type ToggleIconButtonProps = {
  readonly name: string;
  readonly icon: IconName;
  readonly shortcut?: string;
  readonly size?: 'normal' | 'small';
  readonly selected: boolean;
  readonly onChange: (selected: boolean) => void;
  readonly isDisabled?: boolean;
};

/** The same for something that is on or off; heard as pressed or not. */
export function ToggleIconButton({ name, icon, shortcut, size = 'normal', selected, onChange, isDisabled = false }: ToggleIconButtonProps) {
  return (
    <WithTooltip text={name} shortcut={shortcut}>
      <AriaToggleButton
        aria-label={name}
        isSelected={selected}
        onChange={onChange}
        isDisabled={isDisabled}
        className={classes(styles.button, styles.icon, size === 'small' && styles.small)}
      >
        <Icon name={icon} />
      </AriaToggleButton>
    </WithTooltip>
  );
}
