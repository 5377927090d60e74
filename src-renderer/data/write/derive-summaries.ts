import { groundOfClaim } from '../../core/evidence/claim';
import { effectiveStatus } from '../../core/evidence/status';
import { canonicalJson, toJson } from '../../core/json-canonical';
import type { IdentityStatus } from '../../core/model/status';
import { type SoldierRows, summariseSoldier } from '../../core/summary/summarise';
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
  const remarked = attachments.map((row) => remark(row, rows.get(row.soldier)));
  await database.attachments.bulkPut(remarked.filter((row, index) => row !== attachments[index]));
  const review = openOnes(after) - openOnes(before) + openOnes(remarked) - openOnes(attachments);
  return { changed: { changed: after, removed }, review };
}

/** The attachment with its marks set right; the same row when they are right already. A record that is not there has nothing to review. */
function remark(row: AttachmentRow, man: SoldierRows | undefined): AttachmentRow {
  const { open: _open, missing: _missing, ...rest } = row;
  const marked: AttachmentRow = man === undefined || row.withdrawn !== undefined ? rest : { ...rest, ...marksOf(row, man) };
  const isRight = row.open === marked.open && canonicalJson(toJson(row.missing ?? [])) === canonicalJson(toJson(marked.missing ?? []));
  return isRight ? row : marked;
}

function marksOf(row: AttachmentRow, man: SoldierRows): Pick<AttachmentRow, 'open' | 'missing'> {
  const ground = groundOfClaim(row, { ...man, notes: man.notes ?? [], agents: man.agents ?? [] });
  const waits = openStatuses.has(effectiveStatus(row.status, ground).status);
  return { ...(waits ? { open: row.createdAt } : {}), ...(ground.missing.length === 0 ? {} : { missing: ground.missing }) };
}

function openOnes(rows: readonly { readonly open?: string }[]): number {
  return rows.filter((row) => row.open !== undefined).length;
}
