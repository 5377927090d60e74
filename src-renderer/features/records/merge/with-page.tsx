import type { ReactNode } from 'react';
import type { Citation } from '../../../core/model/page';
import type { DocumentRow } from '../../../data/rows';
import { useNavigation } from '../../../panels/shell/navigation';
import { useRemembered } from '../../../panels/shell/remembered';
import { useText } from '../../../text/use-text';
import { Button } from '../../../ui/button';
import { classes } from '../../../ui/classes';
import looks from '../../../ui/looks.module.css';
import { SplitPane } from '../../../ui/split-pane';
import styles from './merge.module.css';
import { PagePreview } from './page-preview';

type WithPageProps = {
  readonly heading: string;
  /** Of the part that scrolls. */
  readonly label: string;
  /** To whose record the way back leads. */
  readonly soldier: string;
  readonly documents: ReadonlyMap<string, DocumentRow>;
  /** The page that is looked at beside it. */
  readonly shown: Citation | null;
  readonly onShow: (citation: Citation | null) => void;
  readonly children: ReactNode;
  /** Stays in sight beneath. */
  readonly foot: ReactNode;
};

/** A screen of joining or parting: a heading with the way back, what is compared, the answer beneath, and a page beside it when one is asked for. */
export function WithPage({ heading, label, soldier, documents, shown, onShow, children, foot }: WithPageProps) {
  const text = useText();
  const { go } = useNavigation();
  const [share, setShare] = useRemembered('merge.share', 0.62);
  const screen = (
    <div className={classes(looks.pane, styles.frame)}>
      <header className={styles.tools}>
        <Button kind="quiet" size="small" icon="back" onPress={() => go({ screen: 'catalogue', soldier })}>
          {text('merge.back')}
        </Button>
        <h1 className={styles.title}>{heading}</h1>
      </header>
      <section className={classes(looks.scrolled, styles.scroll)} aria-label={label} data-pane="" tabIndex={-1}>
        {children}
      </section>
      {foot}
    </div>
  );
  return (
    <SplitPane
      label={text('merge.split')}
      // Without a page the screen has all the room, and keeps what was typed when one comes.
      share={shown === null ? 1 : share}
      onShareChange={setShare}
      smallest={0.4}
      largest={0.75}
      start={screen}
      end={shown === null ? null : <PagePreview citation={shown} documents={documents} onChange={onShow} onClose={() => onShow(null)} />}
    />
  );
}
