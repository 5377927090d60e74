import { menOf } from '../../core/changes/men';
import type { SoldierRows } from '../../core/summary/summarise';
import type { CatalogueDatabase } from '../database';
import { groupBy } from '../group-by';
import { lookUp } from '../look-up';
import type { AssertionRow, AttachmentRow, DocumentRow, SoldierRow } from '../rows';
import { marksAround } from './same-men';

/** What core/summary reads of each of these soldiers, gathered in a few reads for all of them; the rows of records said to be the same man stand together. */
export async function rowsOfSoldiers(
  database: CatalogueDatabase,
  soldiers: ReadonlySet<string>,
): Promise<{ readonly rows: ReadonlyMap<string, SoldierRows>; readonly attachments: readonly AttachmentRow[] }> {
  const marks = await marksAround(database, soldiers);
  const { manOf } = menOf(marks);
  const men = new Set([...soldiers].map(manOf));
  // A man who was only said to be another is not one of them: of his own marks, not all are here.
  const ids = [...new Set([...soldiers, ...marks.flatMap((mark) => mark.between)])].filter((id) => men.has(manOf(id)));
  const found = (await database.soldiers.bulkGet(ids)).filter((row): row is SoldierRow => row !== undefined);
  const assertions = await lookUp(database.assertions, 'soldier', ids);
  const attachments = await lookUp(database.attachments, 'soldier', ids);
  const documents = await documentsOf(database, assertions, attachments);
  const notes = await lookUp(database.notes, 'about', [...ids, ...assertions.map((row) => row.id)]);
  const lists = await lookUp(database.lists, 'members', ids);
  const [sites, agents] = [await database.sites.toArray(), await database.agents.toArray()];
  const agentMarks = await marksAround(
    database,
    agents.map((agent) => agent.id),
  );
  const manOfAssertion = new Map(assertions.map((row) => [row.id, manOf(row.soldier)]));
  const assertionsOf = groupBy(assertions, (row) => manOf(row.soldier));
  const attachmentsOf = groupBy(attachments, (row) => manOf(row.soldier));
  const notesOf = groupBy(notes, (row) => manOfAssertion.get(row.about) ?? manOf(row.about));
  const rows = found.map((soldier): [string, SoldierRows] => {
    const man = manOf(soldier.id);
    const own = { assertions: assertionsOf.get(man) ?? [], attachments: attachmentsOf.get(man) ?? [] };
    return [
      soldier.id,
      {
        soldier,
        ...own,
        documents: withOriginals(own.assertions, own.attachments, documents),
        sites,
        lists: lists.filter((list) => list.members.includes(soldier.id)),
        marks: [...marks.filter((mark) => mark.between.some((id) => manOf(id) === man)), ...agentMarks],
        notes: notesOf.get(man) ?? [],
        agents,
      },
    ];
  });
  return { rows: new Map(rows), attachments };
}

async function documentsOf(
  database: CatalogueDatabase,
  assertions: readonly AssertionRow[],
  attachments: readonly AttachmentRow[],
): Promise<ReadonlyMap<string, DocumentRow>> {
  const found = new Map<string, DocumentRow>();
  const asked = new Set<string>();
  for (let wanted = [...attachments.map((row) => row.document), ...assertions.flatMap((row) => row.document ?? [])]; wanted.length > 0; ) {
    const ids = [...new Set(wanted)].filter((id) => id !== '' && !asked.has(id));
    for (const id of ids) asked.add(id);
    const rows = (await database.documents.bulkGet(ids)).filter((row): row is DocumentRow => row !== undefined);
    for (const row of rows) found.set(row.id, row);
    wanted = rows.flatMap((row) => row.fields.copyOf ?? []);
  }
  return found;
}

function withOriginals(
  assertions: readonly AssertionRow[],
  attachments: readonly AttachmentRow[],
  documents: ReadonlyMap<string, DocumentRow>,
): readonly DocumentRow[] {
  const chosen = new Map<string, DocumentRow>();
  const waiting = [...attachments.map((row) => row.document), ...assertions.flatMap((row) => row.document ?? [])];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const row = documents.get(id);
    if (row === undefined || chosen.has(id)) continue;
    chosen.set(id, row);
    if (row.fields.copyOf !== undefined) waiting.push(row.fields.copyOf);
  }
  return [...chosen.values()];
}
