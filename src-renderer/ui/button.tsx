import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './button.module.css';
import { classes } from './classes';
import { Icon } from './icon';
import type { IconName } from './icon-paths';

type ButtonProps = Omit<AriaButtonProps, 'children' | 'className' | 'style'> & {
  readonly children: ReactNode;
  /** One primary button a view at most; `danger` for what cannot be undone. */
  readonly kind?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly size?: 'normal' | 'small';
  readonly icon?: IconName;
  readonly ref?: Ref<HTMLButtonElement>;
};

/** A verb. `onPress` is called for pointer, Enter and Space alike. */
export function Button({ children, kind = 'secondary', size = 'normal', icon, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={classes(styles.button, styles[kind], size === 'small' && styles.small)}>
      {icon === undefined ? null : <Icon name={icon} />}
      <span className={styles.label}>{children}</span>
    </AriaButton>
  );
}
