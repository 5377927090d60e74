import type { Catalogue } from '../catalogue';
import { groupBy } from '../group-by';
import { documentsWithOriginals } from '../men/documents';
import type { AgentRow, AssertionRow, AttachmentRow, DocumentRow, ListRow, MarkRow, NoteRow, SoldierRow, SummaryRow } from '../rows';

export type SoldierRecord = {
  readonly soldier: SoldierRow;
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
  readonly marks: readonly MarkRow[];
  /** About him and about his values. */
  readonly notes: readonly NoteRow[];
  readonly lists: readonly ListRow[];
  readonly agents: readonly AgentRow[];
};

/** One man with all that the record shows; undefined when there is no such record. */
export async function soldierRecord(catalogue: Catalogue, id: string): Promise<SoldierRecord | undefined> {
  const { database } = catalogue;
  const [soldier, summary, assertionRows, attachmentRows, marks, lists, agents] = await Promise.all([
    database.soldiers.get(id),
    database.summaries.get(id),
    database.assertions.where('soldier').equals(id).toArray(),
    database.attachments.where('soldier').equals(id).toArray(),
    database.marks.where('between').equals(id).toArray(),
    database.lists.where('members').equals(id).toArray(),
    database.agents.toArray(),
  ]);
  if (soldier === undefined) return undefined;
  const assertions = assertionRows.toSorted(byTime);
  const attachments = await inOrderOfMaking(catalogue, attachmentRows);
  const [documents, notes] = await Promise.all([
    documentsWithOriginals(database, [...attachments.map((row) => row.document), ...assertions.flatMap((row) => row.document ?? [])]),
    database.notes
      .where('about')
      .anyOf([id, ...assertions.map((row) => row.id)])
      .toArray(),
  ]);
  return {
    soldier,
    summary,
    assertions: groupBy(assertions.filter(stands), (row) => row.property),
    withdrawnAssertions: assertions.filter((row) => !stands(row)),
    attachments: attachments.filter(stands),
    withdrawnAttachments: attachments.filter((row) => !stands(row)),
    documents,
    marks: marks.filter(stands),
    notes: notes.filter(stands).sort(byTime),
    lists,
    agents,
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
