import { effectiveStatus } from '../../core/evidence/status';
import { type ReviewItem, waitingSince } from '../../core/review/queue';
import type { Catalogue } from '../catalogue';
import { documentsByIds } from './documents';
import { reviewItems } from './review-items';

/** An item of the queue with what its line shows. */
export type QueueEntry = ReviewItem & {
  /** The name shown of the man; empty when none is known. */
  readonly name: string;
  readonly reopened: boolean;
};

export type QueueEntries = { readonly entries: readonly QueueEntry[] /** More waits than was read. */; readonly cut: boolean };

/** What waits for a decision, with the names and sites by which it is found; at most `limit` men and `limit` attachments. */
export async function reviewEntries(catalogue: Catalogue, limit = 2_000): Promise<QueueEntries> {
  const items = await reviewItems(catalogue, limit);
  const men = items.flatMap((item) => (item.type === 'soldier' ? [item.id] : []));
  const [documents, soldiers] = await Promise.all([
    documentsByIds(
      catalogue,
      items.flatMap((item) => (item.type === 'attachment' ? [item.attachment.document] : [])),
    ),
    catalogue.database.soldiers.bulkGet(men),
  ]);
  const headsOf = new Map(soldiers.flatMap((row) => (row === undefined ? [] : [[row.id, row.status] as const])));
  const entries = items.map((item): QueueEntry => {
    if (item.type === 'soldier') {
      const { id, summary, since } = item;
      const { status, sites, name, reopened } = summary;
      return { kind: 'soldier', id, soldier: id, status, waitingSince: waitingSince(headsOf.get(id) ?? [], since), sites, name, reopened };
    }
    const { attachment, summary, id, since } = item;
    const site = documents.get(attachment.document)?.fields.site ?? '';
    const { status, reopened } = effectiveStatus(attachment.status, { openConflicts: 0, missing: attachment.missing ?? [] });
    return {
      kind: 'attachment',
      id,
      soldier: attachment.soldier,
      document: attachment.document,
      status,
      waitingSince: waitingSince(attachment.status, since),
      sites: site === '' ? [] : [site],
      name: summary?.name ?? '',
      reopened,
    };
  });
  return { entries, cut: men.length >= limit || items.length - men.length >= limit };
}
