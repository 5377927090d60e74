import type { Catalogue } from '../catalogue';
import type { AttachmentRow, SummaryRow } from '../rows';

export type ReviewItem =
  | { readonly type: 'attachment'; readonly id: string; readonly since: string; readonly attachment: AttachmentRow; readonly summary: SummaryRow | undefined }
  | { readonly type: 'soldier'; readonly id: string; readonly since: string; readonly summary: SummaryRow };

/** What waits for a decision, oldest first: attachments, and men whose shown status is open. At most `limit` of each kind. */
export async function reviewItems(catalogue: Catalogue, limit = 2_000): Promise<readonly ReviewItem[]> {
  const { database } = catalogue;
  const [attachments, soldiers] = await Promise.all([
    database.attachments.orderBy('open').limit(limit).toArray(),
    database.summaries.orderBy('open').limit(limit).toArray(),
  ]);
  const summaries = await database.summaries.bulkGet(attachments.map((row) => row.soldier));
  const items: ReviewItem[] = [
    ...attachments.map(
      (attachment, index): ReviewItem => ({
        type: 'attachment',
        id: attachment.id,
        since: attachment.open ?? attachment.createdAt,
        attachment,
        summary: summaries[index],
      }),
    ),
    ...soldiers.map((summary): ReviewItem => ({ type: 'soldier', id: summary.id, since: summary.open ?? summary.createdAt, summary })),
  ];
  return items.sort((left, right) => left.since.localeCompare(right.since) || (left.id < right.id ? -1 : 1));
}
