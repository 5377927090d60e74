import type { SoldierSummary } from '../../core/model/summary';
import { ManPicker } from '../../panels/search/man-picker';
import { useText } from '../../text/use-text';
import { Icon } from '../../ui/icon';
import styles from './man-search.module.css';

export type ManSearchProps = {
  readonly onMan: (man: SoldierSummary) => void;
  /** A new man under the name as typed. */
  readonly onNew: (name: string) => void;
  readonly isDisabled: boolean;
  readonly autoFocus?: boolean;
};

/** Finds a man under any spelling, or names a new one; arrows choose, Enter does. */
export function ManSearch({ onMan, onNew, isDisabled, autoFocus = true }: ManSearchProps) {
  const text = useText();
  return (
    <ManPicker
      label={text('scans.attach.search')}
      onMan={onMan}
      isDisabled={isDisabled}
      autoFocus={autoFocus}
      last={(name) => ({ id: 'new', content: <NewMan name={name} />, choose: () => onNew(name) })}
    />
  );
}

function NewMan({ name }: { readonly name: string }) {
  const text = useText();
  return (
    <>
      <Icon name="add" />
      <span className={styles.words}>
        <span className={styles.name}>{text('scans.attach.new', { name })}</span>
        <span className={styles.help}>{text('scans.attach.newHelp')}</span>
      </span>
    </>
  );
}
