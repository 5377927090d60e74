import { useDeferredValue, useMemo, useState } from 'react';
import { ChoiceList } from '../../../panels/search/choice-list';
import { manById } from '../../../panels/search/man-by-id';
import { ManOption } from '../../../panels/search/man-option';
import { useMenSearch } from '../../../panels/search/use-men-search';
import { useSummaries } from '../../../panels/shell/summaries';
import { useText } from '../../../text/use-text';
import styles from './merge.module.css';

const mostOffered = 30;

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
