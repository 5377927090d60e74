import { missingForConfirmation } from '../evidence/conditions';
import type { Evidence } from '../evidence/evidence';
import { missingForProbable } from '../evidence/probable';
import { lastDecision } from '../evidence/status';
import type { Message } from '../message';
import type { IdentityStatus, StatusHead } from '../model/status';

/** One line of the review queue: a soldier or an attachment whose identity is not settled. */
export type ReviewItem = {
  readonly kind: 'soldier' | 'attachment';
  readonly id: string;
  readonly soldier: string;
  /** Id of the man: the records said to be one man have one. */
  readonly man: string;
  /** The document of an attachment; absent for a soldier. */
  readonly document?: string | undefined;
  /** What is shown (evidence/status.ts), not what was last decided. */
  readonly status: IdentityStatus;
  /** Since when it waits, ISO 8601: what a person last did about it, or its making when nobody has. */
  readonly waitingSince: string;
  /** Ids of the sites of the documents concerned. */
  readonly sites: readonly string[];
  /** How many conditions the man's next status lacks; null where he waits for none. */
  readonly missing: number | null;
  /** Since when a family waits for an answer about the man, ISO 8601; null when none does. */
  readonly familyWaitingSince: string | null;
  /** Whether somebody asked for more about it, and nothing was decided since. */
  readonly awaitsMore: boolean;
};

export const complements = ['awaited', 'none'] as const;
/** Whether an item waits for what somebody asked for, or can be worked now. */
export type Complement = (typeof complements)[number];

export type ReviewFilter = {
  /** Empty or absent: every site. */
  readonly sites?: readonly string[] | undefined;
  /** Empty or absent: every status that waits. */
  readonly statuses?: readonly IdentityStatus[] | undefined;
  /** Empty or absent: both. */
  readonly complements?: readonly Complement[] | undefined;
};

/** The statuses that wait for a person (issue: flagged, possible, probable and disputed; what nobody opened waits as well). */
export const waitingStatuses: readonly IdentityStatus[] = ['unexamined', 'flagged', 'possible', 'probable', 'disputed'];

/** What waits and passes the filter, in the order in which it came. */
export function waitingItems<Item extends ReviewItem>(items: readonly Item[], filter: ReviewFilter = {}): readonly Item[] {
  const { sites = [], statuses = [], complements: wanted = [] } = filter;
  return items
    .filter(({ status }) => waitingStatuses.includes(status) && (statuses.length === 0 || statuses.includes(status)))
    .filter((item) => sites.length === 0 || item.sites.some((site) => sites.includes(site)))
    .filter((item) => wanted.length === 0 || wanted.includes(complementOf(item)));
}

function complementOf({ awaitsMore }: ReviewItem): Complement {
  return awaitsMore ? 'awaited' : 'none';
}

/** The queue: what waits and passes the filter, oldest first; equal times are ordered by id, so that nothing jumps. */
export function reviewQueue<Item extends ReviewItem>(items: readonly Item[], filter: ReviewFilter = {}): readonly Item[] {
  // Each time is read once: reading both at every comparison takes seconds in a queue of 30,000.
  const timed = waitingItems(items, filter).map((item) => ({ item, at: Date.parse(item.waitingSince) }));
  return timed.sort((a, b) => a.at - b.at || compareText(a.item.id, b.item.id)).map(({ item }) => item);
}

/** The queue with some men's items in place of what it held of them; as quick as the queue is long, without sorting it. */
export function withItemsOf<Item extends ReviewItem>(queue: readonly Item[], soldiers: ReadonlySet<string>, items: readonly Item[]): readonly Item[] {
  const next = queue.filter(({ soldier }) => !soldiers.has(soldier));
  for (const item of items) next.splice(placeOf(next, item), 0, item);
  return next;
}

function placeOf(queue: readonly ReviewItem[], { waitingSince, id }: ReviewItem): number {
  const at = Date.parse(waitingSince);
  let low = 0;
  let high = queue.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = queue[middle];
    if (other !== undefined && (Date.parse(other.waitingSince) - at || compareText(other.id, id)) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

type ReviewCounts = {
  readonly sites: ReadonlyMap<string, number>;
  readonly statuses: ReadonlyMap<IdentityStatus, number>;
  readonly complements: ReadonlyMap<Complement, number>;
};

/** How many items each choice of each filter would show. Each count passes over its own filter. */
export function reviewCounts(items: readonly ReviewItem[], filter: ReviewFilter = {}): ReviewCounts {
  const without = (name: keyof ReviewFilter) => waitingItems(items, { ...filter, [name]: undefined });
  return {
    sites: counted(without('sites').flatMap(({ sites }) => sites)),
    statuses: counted(without('statuses').map(({ status }) => status)),
    complements: counted(without('complements').map(complementOf)),
  };
}

function counted<Value>(values: readonly Value[]): ReadonlyMap<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/**
 * Since when an entity waits: the last decision on it or the last question asked about it, else its making; so that what was
 * looked at goes to the end of the queue. `asked`: times of the questions that stand, ISO 8601.
 */
export function waitingSince(heads: readonly StatusHead[], createdAt: string, asked: readonly string[] = []): string {
  const since = lastDecision(heads)?.wall ?? createdAt;
  return asked.reduce((last, time) => (Date.parse(time) > Date.parse(last) ? time : last), since);
}

/** Whether something was asked for about an entity that no decision followed. `asked` as above. */
export function awaitsMore(heads: readonly StatusHead[], asked: readonly string[]): boolean {
  const decided = Date.parse(lastDecision(heads)?.wall ?? '');
  return asked.some((time) => !(Date.parse(time) <= decided));
}

type NextStep = { readonly to: IdentityStatus; readonly missing: readonly Message[] };

/**
 * The next status upward and what is missing for it: `probable` before anything was proposed, `confirmed` after. Undefined
 * where there is no next step: the confirmed, the rejected and the unidentified wait for nothing.
 */
export function nextStep(
  shown: IdentityStatus,
  heads: readonly StatusHead[],
  evidence: Evidence,
  deciding?: { readonly agent: string; readonly now: string },
  document?: string,
): NextStep | undefined {
  if (!waitingStatuses.includes(shown)) {
    return undefined;
  }
  return shown === 'probable'
    ? { to: 'confirmed', missing: missingForConfirmation({ heads, deciding, document }, evidence) }
    : { to: 'probable', missing: missingForProbable(evidence, document) };
}
