import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { Menu } from '../../ui/menu';
import styles from './inbox.module.css';

export type InboxPanel = 'provenance' | 'attach' | 'group' | 'names';

type InboxToolsProps = {
  readonly selected: number;
  readonly waiting: number;
  readonly viewing: boolean;
  readonly panel: InboxPanel | null;
  readonly canUngroup: boolean;
  readonly onPanel: (panel: InboxPanel) => void;
  readonly onViewing: () => void;
  readonly onUngroup: () => void;
  readonly onNewRecord: () => void;
  readonly onImport: () => void;
};

/** What can be done with the selected documents; every verb is there, and says when it needs a selection by being dimmed. */
export function InboxTools(props: InboxToolsProps) {
  const text = useText();
  const none = props.selected === 0;
  return (
    <div className={styles.tools}>
      <h1 className={styles.counted} aria-live="polite">
        {none ? text('scans.waiting', { count: props.waiting }) : text('scans.selected', { count: props.selected })}
      </h1>
      <Button kind={none ? 'secondary' : 'primary'} icon="link" isDisabled={none} onPress={() => props.onPanel('attach')}>
        {text('scans.attachTo')}
      </Button>
      <Button icon="citation" isDisabled={none} onPress={() => props.onPanel('provenance')}>
        {text('scans.provenance')}
      </Button>
      <Button icon="person" isDisabled={none} onPress={props.onNewRecord}>
        {text('scans.newRecord')}
      </Button>
      <Button icon="eye" isDisabled={none && !props.viewing} onPress={props.onViewing}>
        {text(props.viewing ? 'scans.closeViewer' : 'scans.open')}
      </Button>
      <Menu
        label={text('scans.more')}
        trigger={
          <Button icon="more" isDisabled={none}>
            {text('scans.more')}
          </Button>
        }
        entries={[
          { id: 'group', label: text('scans.groupUp'), icon: 'archive', isDisabled: props.selected < 2, run: () => props.onPanel('group') },
          { id: 'names', label: text('scans.fromNames'), icon: 'citation', run: () => props.onPanel('names') },
          { id: 'ungroup', label: text('scans.ungroup'), icon: 'split', isDisabled: !props.canUngroup, run: props.onUngroup },
        ]}
      />
      <span className={styles.push} />
      <Button icon="inbox" onPress={props.onImport}>
        {text('scans.import')}
      </Button>
    </div>
  );
}
