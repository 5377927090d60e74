import { reviewQueue, withItemsOf } from '../../core/review/queue';
import type { Catalogue, SummariesChanged } from '../catalogue';
import { lookUp } from '../look-up';
import type { AttachmentRow, SummaryRow } from '../rows';
import { counters } from './counters';
import { attachmentEntries, menEntries, type QueueEntry, waitingIds } from './review-queue';

export type ReviewState = {
  /** What has been read, the oldest first; the front is in its place before the rest is read. */
  readonly entries: readonly QueueEntry[];
  /** How many wait in all, known before they are read. */
  readonly total: number;
  readonly loaded: boolean;
};

type ReviewList = {
  /** Undefined until the first page is read; the same object until something changes (for useSyncExternalStore). */
  current(): ReviewState | undefined;
  subscribe(listener: () => void): () => void;
  stop(): void;
};

/** Rows of each kind; the first page is what is seen, the others are large because each costs a turn. */
const firstPage = 100;
const page = 1_500;

/** All that waits for review, read in pages and then kept up by what each write changed, so that a decision never reads the queue again. */
export function watchReview(catalogue: Catalogue): ReviewList {
  const { database } = catalogue;
  const listeners = new Set<() => void>();
  let state: ReviewState | undefined;
  let stopped = false;
  const publish = (next: ReviewState) => {
    if (stopped) return;
    state = next;
    for (const listener of listeners) listener();
  };

  const entriesOf = async (attachments: readonly AttachmentRow[], men: readonly SummaryRow[]) =>
    (await Promise.all([attachmentEntries(catalogue, attachments), menEntries(catalogue, men)])).flat();

  const load = async () => {
    const [{ review }, oldest, oldestMen] = await Promise.all([
      counters(catalogue),
      database.attachments.orderBy('open').limit(firstPage).toArray(),
      database.summaries.orderBy('open').limit(firstPage).toArray(),
    ]);
    const read = new Map((await entriesOf(oldest, oldestMen)).map((entry) => [entry.id, entry]));
    const isAll = oldest.length < firstPage && oldestMen.length < firstPage;
    publish({ entries: reviewQueue([...read.values()]), total: isAll ? read.size : review, loaded: isAll });
    if (isAll || stopped) return;
    const { attachments, men } = await waitingIds(catalogue);
    for (let from = 0; !stopped && (from < attachments.length || from < men.length); from += page) {
      const rows = await Promise.all([
        database.attachments.bulkGet(attachments.slice(from, from + page)).then(present<AttachmentRow>),
        database.summaries.bulkGet(men.slice(from, from + page)).then(present<SummaryRow>),
      ]);
      for (const entry of await entriesOf(...rows)) read.set(entry.id, entry);
    }
    // Each showing costs as much as it shows: the first page, and then all.
    const entries = reviewQueue([...read.values()]);
    publish({ entries, total: entries.length, loaded: true });
  };

  const refresh = async ({ changed, removed }: SummariesChanged) => {
    const soldiers = new Set([...changed.map(({ id }) => id), ...removed]);
    const rows = await lookUp(database.attachments, 'soldier', soldiers);
    const summaries = present(await database.summaries.bulkGet([...soldiers]));
    const items = await entriesOf(rows, summaries);
    const before = state?.entries ?? [];
    const kept = () => before.filter(({ soldier }) => !soldiers.has(soldier));
    const entries = items.length > fewItems ? reviewQueue([...kept(), ...items]) : withItemsOf(before, soldiers, items);
    publish({ entries, total: entries.length, loaded: true });
  };

  // One after another, so that an older reading never comes after a newer one; what is written while the pages are read follows them.
  const inTurn = async (before: Promise<void>, task: () => Promise<void>) => {
    await before.catch(() => undefined);
    try {
      if (!stopped) await task();
    } catch (problem) {
      // A catalogue that closes ends the reading; nobody looks any more.
      if (!stopped) throw problem;
    }
  };
  let work = inTurn(Promise.resolve(), load);
  const stopHearing = catalogue.onSummaries((event) => {
    work = inTurn(work, () => refresh(event));
  });
  return {
    current: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      stopped = true;
      stopHearing();
      listeners.clear();
    },
  };
}

/** More are sorted in at once. */
const fewItems = 500;

function present<Row>(rows: readonly (Row | undefined)[]): readonly Row[] {
  return rows.filter((row) => row !== undefined);
}
