/** What a session at the queue remembers through a restart. Ids only; `skipped` says since when each item waited when it was passed over. */
export type ReviewSession = {
  readonly current: string | null;
  /** Where the current item stood, so that its going leaves the reader at the same place. */
  readonly index: number;
  readonly skipped: { readonly [id: string]: string };
};

export const newSession: ReviewSession = { current: null, index: 0, skipped: {} };

type Waiting = { readonly id: string; readonly waitingSince: string };

/** The queue without what was passed over; an item on which something was decided since is there again. */
export function withoutSkipped<Item extends Waiting>(queue: readonly Item[], { skipped }: ReviewSession): readonly Item[] {
  return queue.filter(({ id, waitingSince }) => skipped[id] !== waitingSince);
}

/** Index of the item shown: the remembered one, else what moved up to its place, else the last; -1 of an empty queue. */
export function shownIndex(queue: readonly Waiting[], { current, index }: ReviewSession): number {
  const at = queue.findIndex(({ id }) => id === current);
  return at >= 0 ? at : Math.min(Math.max(index, 0), queue.length - 1);
}

export function goTo(session: ReviewSession, queue: readonly Waiting[], index: number): ReviewSession {
  const at = Math.min(Math.max(index, 0), queue.length - 1);
  const item = queue[at];
  return item === undefined ? session : { ...session, current: item.id, index: at };
}

/**
 * After a decision or a skip: the item that came next, or the one before at the end. A decided item may stay in the queue
 * at another place, so the next one is named before the queue changes.
 */
export function leave(session: ReviewSession, queue: readonly Waiting[], id: string): ReviewSession {
  const at = queue.findIndex((item) => item.id === id);
  const next = queue[at + 1] ?? queue[at - 1];
  return { ...session, current: next?.id ?? null, index: Math.max(at, 0) };
}

export function skip(session: ReviewSession, queue: readonly Waiting[], id: string): ReviewSession {
  const item = queue.find((candidate) => candidate.id === id);
  return item === undefined ? session : { ...leave(session, queue, id), skipped: { ...session.skipped, [id]: item.waitingSince } };
}
