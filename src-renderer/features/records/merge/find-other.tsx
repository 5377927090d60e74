import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { profileOf } from '../../../data/queries/profiles';
import { useCandidates } from '../../../panels/candidates/use-candidates';
import { manById } from '../../../panels/search/man-by-id';
import { ManOption } from '../../../panels/search/man-option';
import { ManPicker } from '../../../panels/search/man-picker';
import { useCatalogue } from '../../../panels/shell/catalogue';
import { useNavigation } from '../../../panels/shell/navigation';
import { useSummaries } from '../../../panels/shell/summaries';
import { useText } from '../../../text/use-text';
import { Button } from '../../../ui/button';
import { classes } from '../../../ui/classes';
import looks from '../../../ui/looks.module.css';
import styles from './merge.module.css';
import { mergePanel } from './merge-place';

/** Looks for the record that may be the same man: under any spelling, by a number, a grave, a cote. */
export function FindOther({ man }: { readonly man: string }) {
  const text = useText();
  const { go } = useNavigation();
  const { summaries } = useSummaries();
  const own = manById(summaries, man);
  const name = own?.name || text('records.noName');
  const catalogue = useCatalogue();
  const profile = useLiveQuery(() => profileOf(catalogue, man), [catalogue, man]);
  const { candidates } = useCandidates(profile ?? null);
  const choose = useCallback((other: string) => go({ screen: 'catalogue', soldier: man, panel: mergePanel(other) }), [go, man]);
  const near = useMemo(
    () => ({
      id: 'near',
      heading: text('merge.near'),
      entries: candidates.flatMap(({ profile: { id } }) => {
        const found = id === man ? undefined : manById(summaries, id);
        return found === undefined ? [] : [{ id, content: <ManOption man={found} />, choose: () => choose(id) }];
      }),
    }),
    [candidates, man, summaries, choose, text],
  );
  const line = useRef<HTMLInputElement>(null);
  // A menu that closes gives the focus back after what it opened is drawn.
  useEffect(() => {
    const frame = requestAnimationFrame(() => line.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  const toRecord = () => go({ screen: 'catalogue', soldier: man });
  return (
    <div className={classes(looks.pane, styles.frame)}>
      <header className={styles.tools}>
        <Button kind="quiet" size="small" icon="back" onPress={toRecord}>
          {text('merge.back')}
        </Button>
        <h1 className={styles.title}>{text('merge.findHeading', { name })}</h1>
      </header>
      <section
        className={classes(looks.scrolled, styles.scroll)}
        aria-label={text('merge.find')}
        data-pane=""
        tabIndex={-1}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.defaultPrevented) toRecord();
        }}
      >
        <ManPicker
          label={text('merge.find')}
          without={man}
          first={near}
          inputRef={line}
          hint={<p className={looks.muted}>{text('merge.findHint')}</p>}
          whenEmpty={<p>{text('record.noSuchMan')}</p>}
          onMan={({ id }) => choose(id)}
        />
      </section>
    </div>
  );
}
