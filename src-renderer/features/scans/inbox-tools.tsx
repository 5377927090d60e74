import { type ReactNode, useRef } from 'react';
import type { QuarterTurn } from '../../core/model/scan';
import { useText } from '../../text/use-text';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { Menu, type MenuEntry } from '../../ui/menu';
import { useNarrow } from '../../ui/use-narrow';
import styles from './inbox.module.css';

export const inboxPanels = ['provenance', 'attach', 'group', 'names', 'tags', 'pages', 'order', 'machine'] as const;
export type InboxPanel = (typeof inboxPanels)[number];

type InboxToolsProps = {
  readonly selected: number;
  readonly waiting: number;
  readonly viewing: boolean;
  readonly panel: InboxPanel | null;
  readonly canUngroup: boolean;
  /** One document of several pages is chosen. */
  readonly canDivide: boolean;
  /** Choice of what is shown, at the end of the line; null where there is nothing to choose. */
  readonly filter: ReactNode;
  readonly onPanel: (panel: InboxPanel) => void;
  readonly onViewing: () => void;
  readonly onUngroup: () => void;
  readonly onTurn: (by: QuarterTurn) => void;
  readonly onNewRecord: () => void;
  readonly onImport: () => void;
};

/** Rem; with fewer the verbs would take a second line and a third from the pages, so all but the first go into the menu. */
const foldedBelow = 70;
/** Rem; beside the choice of a tag, three dots must do for the menu's words. */
const dotsBelow = 86;

/** What can be done with the selected documents; every verb is there, and says when it needs a selection by being dimmed. */
export function InboxTools(props: InboxToolsProps) {
  const text = useText();
  const line = useRef<HTMLDivElement>(null);
  const folded = useNarrow(line, foldedBelow);
  const dots = useNarrow(line, dotsBelow) && (folded || props.filter !== null);
  const none = props.selected === 0;
  const verbs: readonly MenuEntry[] = [
    { id: 'provenance', label: text('scans.provenance'), icon: 'citation', isDisabled: none, run: () => props.onPanel('provenance') },
    { id: 'new', label: text('scans.newRecord'), icon: 'person', isDisabled: none, run: props.onNewRecord },
    {
      id: 'open',
      label: text(props.viewing ? 'scans.closeViewer' : 'scans.open'),
      icon: 'eye',
      isDisabled: none && !props.viewing,
      run: props.onViewing,
    },
  ];
  const more: readonly MenuEntry[] = [
    { id: 'group', label: text('scans.groupUp'), icon: 'archive', startsGroup: folded, isDisabled: props.selected < 2, run: () => props.onPanel('group') },
    { id: 'names', label: text('scans.fromNames'), icon: 'citation', isDisabled: none, run: () => props.onPanel('names') },
    { id: 'order', label: text('scans.orderPages'), icon: 'archive', isDisabled: !props.canDivide, run: () => props.onPanel('order') },
    { id: 'pages', label: text('scans.pagesAmong'), icon: 'person', isDisabled: !props.canDivide, run: () => props.onPanel('pages') },
    { id: 'tags', label: text('scans.tags'), icon: 'tag', isDisabled: none, run: () => props.onPanel('tags') },
    { id: 'machine', label: text('ocr.inbox'), icon: 'text', isDisabled: none, run: () => props.onPanel('machine') },
    { id: 'turn-right', label: text('scans.turnRight'), icon: 'rotate', isDisabled: none, run: () => props.onTurn(90) },
    { id: 'turn-left', label: text('scans.turnLeft'), icon: 'reset', isDisabled: none, run: () => props.onTurn(270) },
    { id: 'turn-over', label: text('scans.turnOver'), icon: 'rotate', isDisabled: none, run: () => props.onTurn(180) },
    { id: 'ungroup', label: text('scans.ungroup'), icon: 'split', isDisabled: !props.canUngroup, run: props.onUngroup },
  ];
  const isMenuIdle = none && !(folded && props.viewing);
  return (
    <div ref={line} className={styles.tools}>
      <h1 className={styles.counted} aria-live="polite">
        {none ? text('scans.waiting', { count: props.waiting }) : text('scans.selected', { count: props.selected })}
      </h1>
      <Button kind={none ? 'secondary' : 'primary'} icon="link" isDisabled={none} onPress={() => props.onPanel('attach')}>
        {text('scans.attachTo')}
      </Button>
      {folded
        ? null
        : verbs.map(({ id, label, icon, isDisabled = false, run }) => (
            <Button key={id} {...(icon === undefined ? {} : { icon })} isDisabled={isDisabled} onPress={run}>
              {label}
            </Button>
          ))}
      <Menu
        label={text('scans.more')}
        trigger={
          dots ? (
            <IconButton name={text('scans.more')} icon="more" framed isDisabled={isMenuIdle} />
          ) : (
            <Button icon="more" isDisabled={isMenuIdle}>
              {text('scans.more')}
            </Button>
          )
        }
        entries={folded ? [...verbs, ...more] : more}
      />
      <span className={styles.push} />
      {props.filter}
      <Button icon="inbox" onPress={props.onImport}>
        {text('scans.import')}
      </Button>
    </div>
  );
}
