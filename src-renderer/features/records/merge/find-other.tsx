import { useDeferredValue, useMemo, useState } from 'react';
import { ChoiceList } from '../../../panels/search/choice-list';
import { manById } from '../../../panels/search/man-by-id';
import { ManOption } from '../../../panels/search/man-option';
import { useMenSearch } from '../../../panels/search/use-men-search';
import { useNavigation } from '../../../panels/shell/navigation';
import { useSummaries } from '../../../panels/shell/summaries';
import { useText } from '../../../text/use-text';
import { Button } from '../../../ui/button';
import styles from './merge.module.css';
import { mergePanel } from './merge-place';

const mostOffered = 30;

/** Looks for the record that may be the same man: under any spelling, by a number, a grave, a cote. */
export function FindOther({ man }: { readonly man: string }) {
  const text = useText();
  const { go } = useNavigation();
  const { summaries } = useSummaries();
  const own = manById(summaries, man);
  const name = own?.name || text('records.noName');
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
        <ManChoice except={[man]} label={text('merge.find')} onMan={(other) => go({ screen: 'catalogue', soldier: man, panel: mergePanel(other) })} />
      </section>
    </div>
  );
}

export type ManChoiceProps = {
  /** Ids of men that are no answer. */
  readonly except: readonly string[];
  readonly label: string;
  readonly onMan: (man: string) => void;
};

/** A man found by any spelling; Enter takes the best. */
export function ManChoice({ except, label, onMan }: ManChoiceProps) {
  const text = useText();
  const { summaries } = useSummaries();
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query);
  const { answer, settled, failed } = useMenSearch(asked, { limit: mostOffered });
  const entries = useMemo(
    () =>
      (answer?.hits ?? []).flatMap((hit) => {
        const found = except.includes(hit.man) ? undefined : manById(summaries, hit.man);
        return found === undefined ? [] : [{ id: hit.man, content: <ManOption man={found} hit={hit} />, choose: () => onMan(hit.man) }];
      }),
    [answer, except, summaries, onMan],
  );
  return (
    <ChoiceList
      label={label}
      listLabel={text('merge.found')}
      query={query}
      onQuery={setQuery}
      groups={[{ id: 'men', entries }]}
      settled={settled && asked === query}
      autoFocus
      whenEmpty={
        query.trim() === '' ? (
          <p className={styles.muted}>{text('merge.findHint')}</p>
        ) : settled ? (
          <p>{text(failed ? 'merge.searchFailed' : 'record.noSuchMan')}</p>
        ) : null
      }
    />
  );
}
