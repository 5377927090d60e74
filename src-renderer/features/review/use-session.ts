import { useEffect, useMemo, useState } from 'react';
import { firstOrder, inOrder, type ReviewOrder } from '../../core/review/order';
import { type ReviewFilter, waitingItems } from '../../core/review/queue';
import type { QueueEntry } from '../../data/queries/review-queue';
import { type ReviewState, watchReview } from '../../data/queries/watch-review';
import { useCatalogue } from '../../panels/shell/catalogue';
import { useRemembered } from '../../panels/shell/remembered';
import { goTo, leave, newSession, type ReviewSession, shownIndex, skip, withoutSkipped } from './session';

type SessionControl = {
  /** Everything that waits, for the filters' counts; undefined while the first page is read. */
  readonly all: readonly QueueEntry[] | undefined;
  /** How many are still being read. */
  readonly toCome: number;
  readonly filter: ReviewFilter;
  readonly setFilter: (filter: ReviewFilter) => void;
  readonly order: ReviewOrder;
  /** Puts the queue in another order and goes to its first item. */
  readonly setOrder: (order: ReviewOrder) => void;
  /** What is shown at the left. */
  readonly queue: readonly QueueEntry[];
  readonly index: number;
  readonly entry: QueueEntry | undefined;
  readonly skipped: number;
  readonly go: (index: number) => void;
  readonly goToItem: (id: string) => void;
  readonly leave: (id: string) => void;
  readonly skip: () => void;
  readonly bringBack: () => void;
};

/** The queue as filtered and put in order, and the place in it, which survive a restart; each catalogue has its own. */
export function useSession(): SessionControl {
  const catalogue = useCatalogue();
  const read = useReviewList();
  const [filter, setFilter] = useRemembered<ReviewFilter>(`${catalogue.id}.review.filter`, {});
  const [order, setOrder] = useRemembered<ReviewOrder>(`${catalogue.id}.review.order`, firstOrder);
  const [session, setSession] = useRemembered<ReviewSession>(`${catalogue.id}.review.session`, newSession);
  const waiting = useMemo(() => inOrder(waitingItems(read?.entries ?? [], filter), order), [read, filter, order]);
  const queue = useMemo(() => withoutSkipped(waiting, session), [waiting, session]);
  // What is read first are the oldest: in another order the first is known when all are there, and a place far down is waited
  // for, rather than another item shown in its stead.
  const isToCome = read?.loaded === false && !(session.current === null ? isReadInOrder(order) : queue.some(({ id }) => id === session.current));
  const index = isToCome ? -1 : shownIndex(queue, session);
  const entry = queue[index];
  return {
    all: read?.entries,
    toCome: read === undefined || read.loaded ? 0 : read.total - read.entries.length,
    filter,
    setFilter,
    order,
    setOrder: (next) => {
      setOrder(next);
      setSession({ ...session, current: null, index: 0 });
    },
    queue,
    index,
    entry,
    skipped: waiting.length - queue.length,
    go: (to) => setSession(goTo(session, queue, to)),
    goToItem: (id) => setSession({ ...session, current: id }),
    leave: (id) => setSession(leave(session, queue, id)),
    skip: () => (entry === undefined ? undefined : setSession(skip(session, queue, entry.id))),
    bringBack: () => setSession({ ...session, skipped: {} }),
  };
}

function isReadInOrder({ sort, byMan }: ReviewOrder): boolean {
  return sort === 'waiting' && !byMan;
}

function useReviewList(): ReviewState | undefined {
  const catalogue = useCatalogue();
  const [state, setState] = useState<ReviewState>();
  useEffect(() => {
    const list = watchReview(catalogue);
    list.subscribe(() => setState(list.current()));
    return () => {
      list.stop();
      setState(undefined);
    };
  }, [catalogue]);
  return state;
}
