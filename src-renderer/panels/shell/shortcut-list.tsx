import { useText } from '../../text/use-text';
import { Kbd } from '../../ui/kbd';
import { pageKeys } from '../viewer/page-keys';
import { useCommandRegister } from './commands';
import styles from './shortcut-list.module.css';
import { useShownKeys } from './use-shown-keys';

const groups = ['go', 'work', 'review', 'view', 'help'] as const;

/** Every shortcut that acts now, as the register has them, and the keys of a page, which act wherever one has the focus. */
export function ShortcutList() {
  const text = useText();
  const keys = useShownKeys();
  const { commands } = useCommandRegister();
  return (
    <div className={styles.groups}>
      {groups.map((group) => {
        const listed = commands.filter((command) => command.group === group && command.shortcut !== undefined);
        return listed.length === 0 ? null : (
          <section key={group}>
            <h3 className={styles.heading}>{text(`commands.group.${group}`)}</h3>
            <dl>
              {listed.map((command) => (
                <div key={command.id} className={styles.line}>
                  <dt>{text(command.labelKey)}</dt>
                  <dd>
                    <Kbd keys={keys(command.shortcut ?? '')} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        );
      })}
      <section>
        <h3 className={styles.heading}>{text('commands.group.page')}</h3>
        <dl>
          {pageKeys.map(({ keys: pressed, labelKey }) => (
            <div key={labelKey} className={styles.line}>
              <dt>{text(labelKey)}</dt>
              <dd>
                <Kbd keys={pressed.map((key) => (key.length === 1 ? key : keys(key))).join(' ')} />
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}
