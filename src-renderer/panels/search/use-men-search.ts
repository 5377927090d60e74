import { useEffect, useState } from 'react';
import type { SearchAnswer } from '../../core/search/answer';
import { type SearchOptions, useSearch } from './search-context';

export type MenSearch = {
  /** The latest answer; while the next is on its way, the one before. Null when nothing is asked. */
  readonly answer: SearchAnswer | null;
  /** Whether it answers the query as it is now typed. */
  readonly settled: boolean;
  /** The index gave no answer, through no fault of the query. */
  readonly failed: boolean;
};

/**
 * Asks the index for what is typed: an older question is given up, and the question is asked again whenever the index has
 * changed, but never before it was answered, so that a busy index still answers.
 */
export function useMenSearch(query: string, { limit, typing, kin }: SearchOptions = {}): MenSearch {
  const search = useSearch();
  const [answer, setAnswer] = useState<SearchAnswer | null>(null);
  const [failed, setFailed] = useState(false);
  const empty = query.trim() === '';
  useEffect(() => {
    if (empty) return setAnswer(null);
    const abort = new AbortController();
    let asking = false;
    let again = false;
    const ask = async () => {
      again = true;
      if (asking) return;
      asking = true;
      while (again && !abort.signal.aborted) {
        again = false;
        try {
          const next = await search.ask(query, { limit, typing, kin }, abort.signal);
          if (!abort.signal.aborted) setAnswer(next);
          setFailed(false);
        } catch {
          if (!abort.signal.aborted) setFailed(true);
        }
      }
      asking = false;
    };
    void ask();
    const stop = search.subscribe(() => void ask());
    return () => {
      abort.abort();
      stop();
    };
  }, [search, query, empty, limit, typing, kin]);
  return { answer: empty ? null : answer, settled: empty || answer?.query === query, failed: !empty && failed };
}
