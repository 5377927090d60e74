import type { ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Separator, Text } from 'react-aria-components';
import { classes } from './classes';
import { Icon } from './icon';
import type { IconName } from './icon-paths';
import { Kbd } from './kbd';
import looks from './looks.module.css';
import styles from './menu.module.css';

export type MenuEntry = {
  readonly id: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly icon?: IconName | undefined;
  readonly shortcut?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  /** Draws a line above. */
  readonly startsGroup?: boolean | undefined;
  readonly run: () => void;
};

/** A button (`trigger`, one of ours) that opens a list of verbs. What stands in it is reachable otherwise too. */
export function Menu({ label, trigger, entries }: { readonly label: string; readonly trigger: ReactNode; readonly entries: readonly MenuEntry[] }) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={classes(looks.raised, styles.popover)}>
        <AriaMenu aria-label={label} className={styles.menu ?? ''} onAction={(key) => entries.find((entry) => entry.id === key)?.run()}>
          {entries.flatMap((entry) => [
            ...(entry.startsGroup === true ? [<Separator key={`line-${entry.id}`} className={styles.line ?? ''} />] : []),
            <MenuItem key={entry.id} id={entry.id} textValue={entry.label} isDisabled={entry.isDisabled ?? false} className={styles.item ?? ''}>
              {entry.icon === undefined ? <span className={styles.noIcon} /> : <Icon name={entry.icon} />}
              <span className={styles.words}>
                <Text slot="label">{entry.label}</Text>
                {entry.help === undefined ? null : (
                  <Text slot="description" className={looks.muted ?? ''}>
                    {entry.help}
                  </Text>
                )}
              </span>
              {entry.shortcut === undefined ? null : <Kbd keys={entry.shortcut} />}
            </MenuItem>,
          ])}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
