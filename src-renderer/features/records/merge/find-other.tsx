import { useMemo } from 'react';
import { manById } from '../../../panels/search/man-by-id';
import { useNavigation } from '../../../panels/shell/navigation';
import { useSummaries } from '../../../panels/shell/summaries';
import { useText } from '../../../text/use-text';
import { Button } from '../../../ui/button';
import { ManChoice } from './man-choice';
import styles from './merge.module.css';
import { mergePanel } from './merge-place';

/** Looks for the record that may be the same man: under any spelling, by a number, a grave, a cote. */
export function FindOther({ man }: { readonly man: string }) {
  const text = useText();
  const { go } = useNavigation();
  const { summaries } = useSummaries();
  const own = manById(summaries, man);
  const name = own?.name || text('records.noName');
  const except = useMemo(() => [man], [man]);
  const toRecord = () => go({ screen: 'catalogue', soldier: man });
  return (
    <div className={styles.frame}>
      <header className={styles.tools}>
        <Button kind="quiet" size="small" icon="back" onPress={toRecord}>
          {text('merge.back')}
        </Button>
        <h1 className={styles.title}>{text('merge.findHeading', { name })}</h1>
      </header>
      <section
        className={styles.scroll}
        aria-label={text('merge.find')}
        data-pane=""
        tabIndex={-1}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.defaultPrevented) toRecord();
        }}
      >
        <ManChoice
          except={except}
          near={man}
          label={text('merge.find')}
          onMan={(other) => go({ screen: 'catalogue', soldier: man, panel: mergePanel(other) })}
        />
      </section>
    </div>
  );
}
