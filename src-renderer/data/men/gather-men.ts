import { menOf } from '../../core/changes/men';
import { claimsOf } from '../../core/evidence/claims';
import { knownSite } from '../../core/provenance/sites';
import { wholeMan } from '../../core/summary/man';
import type { CatalogueDatabase } from '../database';
import { groupBy } from '../group-by';
import { lookUp, lookUpInShort } from '../look-up';
import type { AgentRow, AssertionRow, AttachmentRow, DocumentRow, ListRow, MarkRow, NoteRow, SiteRow, SoldierRow } from '../rows';
import { type DocumentsById, documentsWithOriginals, withOriginals } from './documents';
import { marksAround } from './marks-around';

/** All rows of one man, of every record said to be his, withdrawn ones too. What the summary, the profile and the rules read (SoldierRows, Evidence). */
export type GatheredMan = {
  /** The whole man (core/summary/man). */
  readonly soldier: SoldierRow;
  /** His records, the root first, and their ids. */
  readonly rows: readonly SoldierRow[];
  readonly records: readonly string[];
  readonly assertions: readonly AssertionRow[];
  readonly attachments: readonly AttachmentRow[];
  /** Attached or cited, and those they are copies of. */
  readonly documents: readonly DocumentRow[];
  /** About his records and about the men they are said not to be, and those between agents. */
  readonly marks: readonly MarkRow[];
  /** About him or one of his values, or settling something with him. */
  readonly notes: readonly NoteRow[];
  readonly lists: readonly ListRow[];
  /** The user's own sites that are named. */
  readonly sites: readonly SiteRow[];
  readonly agents: readonly AgentRow[];
};

/** The men to whom these records belong, in a few reads for all of them, under the id of each of their records; ids that are no record are left out. */
export async function gatherMen(database: CatalogueDatabase, soldiers: Iterable<string>): Promise<ReadonlyMap<string, GatheredMan>> {
  const asked = [...new Set(soldiers)];
  const [marks, people] = await Promise.all([marksOfMen(database, asked), peopleOf(database)]);
  const { manOf } = menOf(marks);
  const men = new Set(asked.map(manOf));
  // Of a man who was only said to be another, not all is read: he is not one of them.
  const ids = [...new Set([...asked, ...marks.flatMap((mark) => mark.between)])].filter((id) => men.has(manOf(id)));
  const [found, assertions, attachments, lists] = await Promise.all([
    database.soldiers.bulkGet(ids),
    lookUp(database.assertions, 'soldier', ids),
    lookUp(database.attachments, 'soldier', ids),
    lookUpInShort(database.lists, 'members', ids),
  ]);
  const soldierRows = found.filter((row): row is SoldierRow => row !== undefined);
  const [notes, documents] = await Promise.all([notesOf(database, ids, assertions), documentsWithOriginals(database, documentsNamed(assertions, attachments))]);
  const sites = await sitesNamed(database, documents, assertions);
  const recordsOf = groupBy(soldierRows, (row) => manOf(row.id));
  const assertionsOf = groupBy(assertions, (row) => manOf(row.soldier));
  const attachmentsOf = groupBy(attachments, (row) => manOf(row.soldier));
  // What is asked for may be the id of a value, which no man answers to: the man of a value goes before.
  const subjects = new Map([...ids.map((id) => [id, manOf(id)] as const), ...assertions.map((row) => [row.id, manOf(row.soldier)] as const)]);
  const notesOfMan = byMan(notes, (row) => [row.about, ...(row.settles ?? [])].flatMap((id) => subjects.get(id) ?? []));
  const listsOf = byMan(lists, (row) => row.members.flatMap((id) => subjects.get(id) ?? []));
  const marksOf = byMan(marks, (row) => row.between.map(manOf));
  const gathered = new Map<string, GatheredMan>();
  for (const [man, unordered] of recordsOf) {
    const rows = unordered.toSorted((left, right) => (left.id < right.id ? -1 : 1));
    const own = { assertions: assertionsOf.get(man) ?? [], attachments: attachmentsOf.get(man) ?? [] };
    const one: GatheredMan = {
      soldier: wholeMan(rows),
      rows,
      records: rows.map(({ id }) => id),
      ...own,
      documents: withOriginals(documentsNamed(own.assertions, own.attachments), documents),
      marks: [...withOthers(marksOf.get(man) ?? [], marksOf, manOf), ...people.marks],
      notes: notesOfMan.get(man) ?? [],
      lists: listsOf.get(man) ?? [],
      sites,
      agents: people.agents,
    };
    for (const { id } of rows) gathered.set(id, one);
  }
  return gathered;
}

/** Every mark about these men, and every mark about the men they are said not to be: those may have several records too. */
async function marksOfMen(database: CatalogueDatabase, soldiers: readonly string[]): Promise<readonly MarkRow[]> {
  const around = await marksAround(database, soldiers);
  const others = around.filter(({ kind, withdrawn }) => kind === 'distinct' && withdrawn === undefined).flatMap(({ between }) => between);
  if (others.length === 0) return around;
  return [...new Map([...around, ...(await marksAround(database, others))].map((mark) => [mark.id, mark])).values()];
}

/** His marks, and those that join the records of men he is said not to be. */
function withOthers(own: readonly MarkRow[], marksOf: ReadonlyMap<string, readonly MarkRow[]>, manOf: (id: string) => string): readonly MarkRow[] {
  const men = new Set(own.filter(({ kind }) => kind === 'distinct').flatMap(({ between }) => between.map(manOf)));
  const joining = [...men].flatMap((man) => (marksOf.get(man) ?? []).filter(({ kind }) => kind === 'same'));
  return [...new Map([...own, ...joining].map((mark) => [mark.id, mark])).values()];
}

/** Everybody who works here, and who of them is one person: a confirmation needs two (domain.md §4, condition 7). They are few. */
async function peopleOf(database: CatalogueDatabase): Promise<{ readonly agents: readonly AgentRow[]; readonly marks: readonly MarkRow[] }> {
  const agents = await database.agents.toArray();
  const marks = await marksAround(
    database,
    agents.map(({ id }) => id),
  );
  return { agents, marks };
}

/** A note that settles something between two men is about a value of the one and names a value, or the record, of the other. */
async function notesOf(database: CatalogueDatabase, soldiers: readonly string[], assertions: readonly AssertionRow[]): Promise<readonly NoteRow[]> {
  const claiming = assertions.filter((row) => claimsOf([{ ...row, assertion: row.id }]).length > 0).map(({ id }) => id);
  const [about, settling] = await Promise.all([
    lookUpInShort(database.notes, 'about', [...soldiers, ...assertions.map(({ id }) => id)]),
    lookUpInShort(database.notes, 'settles', [...soldiers, ...claiming]),
  ]);
  return [...new Map([...about, ...settling].map((note) => [note.id, note])).values()];
}

function documentsNamed(assertions: readonly AssertionRow[], attachments: readonly AttachmentRow[]): readonly string[] {
  return [...attachments.map((row) => row.document), ...assertions.flatMap((row) => row.document ?? [])];
}

async function sitesNamed(database: CatalogueDatabase, documents: DocumentsById, assertions: readonly AssertionRow[]): Promise<readonly SiteRow[]> {
  const named = new Set([...documents.values()].flatMap(({ fields }) => fields.site ?? []));
  for (const { value } of assertions) if (value.type === 'burial') named.add(value.cemetery);
  const own = [...named].filter((id) => knownSite(id) === undefined);
  return own.length === 0 ? [] : (await database.sites.bulkGet(own)).filter((row): row is SiteRow => row !== undefined);
}

function byMan<Row>(rows: readonly Row[], menIn: (row: Row) => readonly string[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    for (const man of new Set(menIn(row))) {
      const group = groups.get(man);
      if (group === undefined) groups.set(man, [row]);
      else group.push(row);
    }
  }
  return groups;
}
