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
/** Of the window's width, which the page under review never has more of. */
const pageShare = 0.6;

/**
 * Reads and draws the next item while the present one is looked at; answers with what is there of an item. One that nobody came to
 * by way of the one before, as the first, is begun at once, while its panes are still being laid out.
 */
export function useAhead(present: QueueEntry | undefined, next: QueueEntry | undefined): (id: string) => Prepared | undefined {
  const catalogue = useCatalogue();
  const pages = usePagesAhead();
  const kept = useRef(new Map<string, Prepared>());
  const id = next?.id;
  const first = useLiveQuery(
    async () => (present === undefined || kept.current.has(present.id) ? undefined : prepare(catalogue, present)),
    [catalogue, present?.id],
  );
  useEffect(() => {
    if (first === undefined) return;
    keep(kept.current, first);
    drawAhead(pages, first, Math.ceil(window.innerWidth * window.devicePixelRatio * pageShare));
  }, [first, pages]);
  const prepared = useLiveQuery(async () => (next === undefined ? undefined : prepare(catalogue, next)), [catalogue, id]);
  useEffect(() => {
    if (prepared === undefined || prepared.rows.subject.id !== id) return undefined;
    keep(kept.current, prepared);
    const timer = setTimeout(() => drawAhead(pages, prepared), pause);
    return () => clearTimeout(timer);
  }, [prepared, id, pages]);
  return (asked) => (first?.rows.subject.id === asked ? first : kept.current.get(asked));
}

function keep(kept: Map<string, Prepared>, prepared: Prepared): void {
  const { id } = prepared.rows.subject;
  kept.delete(id);
  kept.set(id, prepared);
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break;
    kept.delete(oldest);
  }
}
