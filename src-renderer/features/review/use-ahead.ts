import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef } from 'react';
import type { QueueEntry } from '../../data/queries/review-queue';
import { usePagesAhead } from '../../panels/page-source/pages-ahead';
import { useCatalogue } from '../../panels/shell/catalogue';
import { drawAhead, type Prepared, prepare } from './prepare';

/** The present item and its neighbours. */
const mostKept = 4;
/** Milliseconds; the page under the eye is drawn before the next one. */
const pause = 250;

/** Reads and draws the next item while the present one is looked at; answers with what is there of an item. */
export function useAhead(next: QueueEntry | undefined): (id: string) => Prepared | undefined {
  const catalogue = useCatalogue();
  const pages = usePagesAhead();
  const kept = useRef(new Map<string, Prepared>());
  const id = next?.id;
  const prepared = useLiveQuery(async () => (next === undefined ? undefined : prepare(catalogue, next)), [catalogue, id]);
  useEffect(() => {
    if (prepared === undefined || prepared.rows.subject.id !== id) return undefined;
    kept.current.delete(id);
    kept.current.set(id, prepared);
    for (const oldest of kept.current.keys()) {
      if (kept.current.size <= mostKept) break;
      kept.current.delete(oldest);
    }
    const timer = setTimeout(() => drawAhead(pages, prepared), pause);
    return () => clearTimeout(timer);
  }, [prepared, id, pages]);
  return (asked) => kept.current.get(asked);
}
