import type { Catalogue } from '../catalogue';
import { groupBy } from '../group-by';
import { gatherMen } from '../men/gather-men';
import { completeRow } from '../men/man-row';
import type { AgentRow, AssertionRow, AttachmentRow, DocumentRow, ListRow, MarkRow, NoteRow, SoldierRow, SummaryRow } from '../rows';

/** One man, all records said to be him taken together; each row keeps the record it was made for (`soldier`). */
export type SoldierRecord = {
  /** The whole man: his root's row with what his other records chose and decided (docs/decisions/012). */
  readonly soldier: SoldierRow;
  /** His records as they are without each other, the root first. */
  readonly records: readonly SoldierRow[];
  /** Absent only while a first import is being summarised. */
  readonly summary: SummaryRow | undefined;
  /** Live ones, by property slug, in the order of their making. */
  readonly assertions: ReadonlyMap<string, readonly AssertionRow[]>;
  readonly withdrawnAssertions: readonly AssertionRow[];
  /** Standing ones (a rejected one stands), in the order of their making. */
  readonly attachments: readonly AttachmentRow[];
  readonly withdrawnAttachments: readonly AttachmentRow[];
  /** Attached or cited, and those they are copies of; by id. */
  readonly documents: ReadonlyMap<string, DocumentRow>;
  /** About any of his records, those that join them included. */
  readonly marks: readonly MarkRow[];
  /** About him and about his values. */
  readonly notes: readonly NoteRow[];
  readonly lists: readonly ListRow[];
  readonly agents: readonly AgentRow[];
};

/** The man to whom a record belongs, with all that his record shows; undefined when there is no such record. */
export async function soldierRecord(catalogue: Catalogue, id: string): Promise<SoldierRecord | undefined> {
  const { database } = catalogue;
  const man = (await gatherMen(database, [id])).get(id);
  if (man === undefined) return undefined;
  const summary = await database.summaries.get(man.soldier.id);
  const assertions = man.assertions.toSorted(byTime);
  const attachments = await inOrderOfMaking(catalogue, man.attachments);
  return {
    soldier: man.soldier,
    records: man.rows,
    summary: summary === undefined ? undefined : completeRow(summary),
    assertions: groupBy(assertions.filter(stands), (row) => row.property),
    withdrawnAssertions: assertions.filter((row) => !stands(row)),
    attachments: attachments.filter(stands),
    withdrawnAttachments: attachments.filter((row) => !stands(row)),
    documents: new Map(man.documents.map((row) => [row.id, row])),
    marks: man.marks.filter((mark) => stands(mark) && mark.between.some((other) => man.records.includes(other))),
    notes: man.notes.filter(stands).toSorted(byTime),
    lists: man.lists,
    agents: man.agents,
  };
}

function stands(row: { readonly withdrawn?: object | undefined }): boolean {
  return row.withdrawn === undefined;
}

/** By time and then by the first change of each, whose ids grow: what was attached in one batch keeps the order in which it was given. */
async function inOrderOfMaking(catalogue: Catalogue, rows: readonly AttachmentRow[]): Promise<readonly AttachmentRow[]> {
  const first = new Map<string, string>();
  await catalogue.database.changes
    .where('entity')
    .anyOf(rows.map(({ id }) => id))
    .each(({ entity, id }) => {
      const known = first.get(entity);
      if (known === undefined || id < known) first.set(entity, id);
    });
  const made = ({ id }: AttachmentRow) => first.get(id) ?? id;
  return rows.toSorted((left, right) => left.createdAt.localeCompare(right.createdAt) || (made(left) < made(right) ? -1 : 1));
}

function byTime(left: { readonly createdAt: string; readonly id: string }, right: { readonly createdAt: string; readonly id: string }): number {
  return left.createdAt.localeCompare(right.createdAt) || (left.id < right.id ? -1 : 1);
}
