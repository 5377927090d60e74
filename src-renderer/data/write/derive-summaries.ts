import { lastDecision } from '../../core/evidence/status';
import type { IdentityStatus } from '../../core/model/status';
import { summariseSoldier } from '../../core/summary/summarise';
import type { SummariesChanged } from '../catalogue';
import type { CatalogueDatabase } from '../database';
import type { AttachmentRow, SummaryRow } from '../rows';
import { rowsOfSoldiers } from './soldier-rows';

const openStatuses: ReadonlySet<IdentityStatus> = new Set(['unexamined', 'flagged', 'possible', 'probable', 'disputed']);

/** Makes the summaries of these soldiers again and marks what waits for review; answers by how much the review grew. Inside a transaction. */
export async function deriveSummaries(
  database: CatalogueDatabase,
  soldiers: ReadonlySet<string>,
): Promise<{ readonly changed: SummariesChanged; readonly review: number }> {
  const { rows, attachments } = await rowsOfSoldiers(database, soldiers);
  const ids = [...new Set([...soldiers, ...rows.keys()])];
  const before = (await database.summaries.bulkGet(ids)).filter((row): row is SummaryRow => row !== undefined);
  const after = [...rows.values()].map((input): SummaryRow => {
    const summary = summariseSoldier(input);
    return openStatuses.has(summary.status) ? { ...summary, open: summary.createdAt } : summary;
  });
  const removed = before.filter((row) => !rows.has(row.id)).map((row) => row.id);
  await database.summaries.bulkPut(after);
  await database.summaries.bulkDelete(removed);
  const remarked = attachments.flatMap((row) => remark(row, rows.has(row.soldier)) ?? []);
  await database.attachments.bulkPut(remarked);
  const review = openOnes(after) - openOnes(before) + remarked.reduce((growth, row) => growth + (row.open === undefined ? -1 : 1), 0);
  return { changed: { changed: after, removed }, review };
}

/** The attachment with its mark of waiting set right; null when it is right already. A record that is not there has nothing to review. */
function remark(row: AttachmentRow, soldierIsThere: boolean): AttachmentRow | null {
  const waits = soldierIsThere && row.withdrawn === undefined && openStatuses.has(lastDecision(row.status)?.to ?? 'flagged');
  const { open, ...rest } = row;
  if (waits === (open !== undefined)) return null;
  return waits ? { ...rest, open: row.createdAt } : rest;
}

function openOnes(rows: readonly SummaryRow[]): number {
  return rows.filter((row) => row.open !== undefined).length;
}
