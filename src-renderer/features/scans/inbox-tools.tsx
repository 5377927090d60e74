import type { ReactNode } from 'react';
import type { QuarterTurn } from '../../core/model/scan';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { Menu } from '../../ui/menu';
import styles from './inbox.module.css';

export const inboxPanels = ['provenance', 'attach', 'group', 'names', 'tags', 'pages', 'machine'] as const;
export type InboxPanel = (typeof inboxPanels)[number];

type InboxToolsProps = {
  readonly selected: number;
  readonly waiting: number;
  readonly viewing: boolean;
  readonly panel: InboxPanel | null;
  readonly canUngroup: boolean;
  /** One document of several pages is chosen. */
  readonly canDivide: boolean;
  /** Choice of what is shown, at the end of the line. */
  readonly filter: ReactNode;
  readonly onPanel: (panel: InboxPanel) => void;
  readonly onViewing: () => void;
  readonly onUngroup: () => void;
  readonly onTurn: (by: QuarterTurn) => void;
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
            <span className={styles.moreWords}>{text('scans.more')}</span>
          </Button>
        }
        entries={[
          { id: 'group', label: text('scans.groupUp'), icon: 'archive', isDisabled: props.selected < 2, run: () => props.onPanel('group') },
          { id: 'names', label: text('scans.fromNames'), icon: 'citation', run: () => props.onPanel('names') },
          { id: 'pages', label: text('scans.pagesAmong'), icon: 'person', isDisabled: !props.canDivide, run: () => props.onPanel('pages') },
          { id: 'tags', label: text('scans.tags'), icon: 'tag', run: () => props.onPanel('tags') },
          { id: 'machine', label: text('ocr.inbox'), icon: 'text', run: () => props.onPanel('machine') },
          { id: 'turn-right', label: text('scans.turnRight'), icon: 'rotate', run: () => props.onTurn(90) },
          { id: 'turn-left', label: text('scans.turnLeft'), icon: 'reset', run: () => props.onTurn(270) },
          { id: 'turn-over', label: text('scans.turnOver'), icon: 'rotate', run: () => props.onTurn(180) },
          { id: 'ungroup', label: text('scans.ungroup'), icon: 'split', isDisabled: !props.canUngroup, run: props.onUngroup },
        ]}
      />
      <span className={styles.push} />
      <span className={styles.filter}>{props.filter}</span>
      <Button icon="inbox" onPress={props.onImport}>
        {text('scans.import')}
      </Button>
    </div>
  );
}
