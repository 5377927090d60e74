import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { type ReviewFilter, reviewQueue } from '../../core/review/queue';
import { type QueueEntry, reviewEntries } from '../../data/queries/review-queue';
import { useCatalogue } from '../../panels/shell/catalogue';
import { useRemembered } from '../../panels/shell/remembered';
import { goTo, leave, newSession, type ReviewSession, shownIndex, skip, withoutSkipped } from './session';

export type SessionControl = {
  /** Everything that waits, for the filters' counts; undefined while it is read. */
  readonly all: readonly QueueEntry[] | undefined;
  readonly cut: boolean;
  readonly filter: ReviewFilter;
  readonly setFilter: (filter: ReviewFilter) => void;
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

/** The queue as filtered and the place in it, which survives a restart; each catalogue has its own. */
export function useSession(): SessionControl {
  const catalogue = useCatalogue();
  const read = useLiveQuery(() => reviewEntries(catalogue), [catalogue]);
  const [filter, setFilter] = useRemembered<ReviewFilter>(`${catalogue.id}.review.filter`, {});
  const [session, setSession] = useRemembered<ReviewSession>(`${catalogue.id}.review.session`, newSession);
  const waiting = useMemo(() => reviewQueue(read?.entries ?? [], filter), [read, filter]);
  const byId = useMemo(() => new Map((read?.entries ?? []).map((entry) => [entry.id, entry])), [read]);
  const queue = useMemo(() => withoutSkipped(waiting, session).flatMap(({ id }) => byId.get(id) ?? []), [waiting, session, byId]);
  const index = shownIndex(queue, session);
  const entry = queue[index];
  return {
    all: read?.entries,
    cut: read?.cut ?? false,
    filter,
    setFilter,
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
