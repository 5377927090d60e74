import { effectiveStatus } from '../../core/evidence/status';
import { type ReviewItem, waitingSince } from '../../core/review/queue';
import type { Catalogue } from '../catalogue';
import type { AttachmentRow, SummaryRow } from '../rows';
import { documentsByIds } from './documents';

/** An item of the queue with what its line shows. */
export type QueueEntry = ReviewItem & {
  /** The name shown of the man; empty when none is known. */
  readonly name: string;
  readonly reopened: boolean;
};

/** Ids of all that waits, by the time it was made: of attachments and of men. Only the index is read. */
export async function waitingIds({ database }: Catalogue): Promise<{ readonly attachments: readonly string[]; readonly men: readonly string[] }> {
  const [attachments, men] = await Promise.all([database.attachments.orderBy('open').primaryKeys(), database.summaries.orderBy('open').primaryKeys()]);
  return { attachments, men };
}

/** The queue's entries of these attachments, as far as they wait. */
export async function attachmentEntries(catalogue: Catalogue, rows: readonly AttachmentRow[]): Promise<readonly QueueEntry[]> {
  const waiting = rows.filter(({ open }) => open !== undefined);
  const [documents, summaries] = await Promise.all([
    documentsByIds(
      catalogue,
      waiting.map(({ document }) => document),
    ),
    catalogue.database.summaries.bulkGet(waiting.map(({ soldier }) => soldier)),
  ]);
  return waiting.map((row, index): QueueEntry => {
    const { id, soldier, document } = row;
    const site = documents.get(document)?.fields.site ?? '';
    const { status, reopened } = effectiveStatus(row.status, { openConflicts: 0, missing: row.missing ?? [] });
    const since = waitingSince(row.status, row.open ?? row.createdAt);
    const sites = site === '' ? [] : [site];
    return { kind: 'attachment', id, soldier, document, status, waitingSince: since, sites, name: summaries[index]?.name ?? '', reopened };
  });
}

/** The queue's entries of these men, as far as they wait. */
export async function menEntries(catalogue: Catalogue, rows: readonly SummaryRow[]): Promise<readonly QueueEntry[]> {
  const waiting = rows.filter(({ open }) => open !== undefined);
  const soldiers = await catalogue.database.soldiers.bulkGet(waiting.map(({ id }) => id));
  return waiting.map(({ id, status, sites, name, reopened, open, createdAt }, index): QueueEntry => {
    const since = waitingSince(soldiers[index]?.status ?? [], open ?? createdAt);
    return { kind: 'soldier', id, soldier: id, status, waitingSince: since, sites, name, reopened };
  });
}
