import { useLiveQuery } from 'dexie-react-hooks';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { profileOf } from '../../../data/queries/profiles';
import { useCandidates } from '../../../panels/candidates/use-candidates';
import { ChoiceList } from '../../../panels/search/choice-list';
import { manById } from '../../../panels/search/man-by-id';
import { ManOption } from '../../../panels/search/man-option';
import { useMenSearch } from '../../../panels/search/use-men-search';
import { useCatalogue } from '../../../panels/shell/catalogue';
import { useSummaries } from '../../../panels/shell/summaries';
import { useText } from '../../../text/use-text';
import styles from './merge.module.css';

const mostOffered = 30;

export type ManChoiceProps = {
  /** Ids of men that are no answer. */
  readonly except: readonly string[];
  readonly label: string;
  readonly onMan: (man: string) => void;
  /** Whom he may be is proposed before anything is typed. */
  readonly near?: string | undefined;
};

/** A man found by any spelling; Enter takes the best. */
export function ManChoice({ except, label, onMan, near }: ManChoiceProps) {
  const text = useText();
  const catalogue = useCatalogue();
  const profile = useLiveQuery(() => (near === undefined ? undefined : profileOf(catalogue, near)), [catalogue, near]);
  const { candidates } = useCandidates(profile ?? null);
  const line = useRef<HTMLInputElement>(null);
  // A menu that closes gives the focus back after what it opened is drawn.
  useEffect(() => {
    const frame = requestAnimationFrame(() => line.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
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
  const proposed = useMemo(
    () =>
      candidates.flatMap(({ profile: { id } }) => {
        const found = except.includes(id) ? undefined : manById(summaries, id);
        return found === undefined ? [] : [{ id, content: <ManOption man={found} />, choose: () => onMan(id) }];
      }),
    [candidates, except, summaries, onMan],
  );
  const isEmpty = query.trim() === '';
  return (
    <ChoiceList
      label={label}
      listLabel={text('merge.found')}
      query={query}
      onQuery={setQuery}
      groups={[isEmpty ? { id: 'near', heading: text('merge.near'), entries: proposed } : { id: 'men', entries }]}
      settled={isEmpty || (settled && asked === query)}
      inputRef={line}
      whenEmpty={
        isEmpty ? <p className={styles.muted}>{text('merge.findHint')}</p> : settled ? <p>{text(failed ? 'merge.searchFailed' : 'record.noSuchMan')}</p> : null
      }
    />
  );
}
