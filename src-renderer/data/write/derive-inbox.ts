import { lastDecision } from '../../core/evidence/status';
import type { CatalogueDatabase } from '../database';
import { groupBy } from '../group-by';
import { lookUp } from '../look-up';
import type { AttachmentRow, DocumentRow } from '../rows';

/**
 * Marks which of these documents wait in the inbox, and answers by how much the inbox grew. A document waits until it is
 * attached to somebody; one turned down by all waits again, so that no scan is hidden. Inside a transaction.
 */
export async function deriveInbox(database: CatalogueDatabase, documents: ReadonlySet<string>, gone: number): Promise<number> {
  const ids = [...documents];
  const rows = (await database.documents.bulkGet(ids)).filter((row): row is DocumentRow => row !== undefined);
  const attachments = groupBy(await lookUp(database.attachments, 'document', ids), (row) => row.document);
  let growth = -gone;
  const changed = rows.flatMap((row) => {
    const { inbox: before, ...rest } = row;
    const waits = row.fields.mergedInto === undefined && !(attachments.get(row.id) ?? []).some(holds);
    const inbox = waits ? row.createdChange : undefined;
    growth += Number(inbox !== undefined) - Number(before !== undefined);
    // A change that made it earlier may arrive later: the time of coming in follows it.
    if (inbox === before) return [];
    return [inbox === undefined ? rest : { ...rest, inbox }];
  });
  await database.documents.bulkPut(changed);
  return growth;
}

function holds(attachment: AttachmentRow): boolean {
  return attachment.withdrawn === undefined && lastDecision(attachment.status)?.to !== 'rejected';
}
