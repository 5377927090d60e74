import type { CatalogueDatabase } from '../database';
import { lookUp } from '../look-up';
import { marksAround } from '../men/marks-around';
import type { Moved, Movements } from './project';

/** What hangs on rows of other entities and must be derived again after these movements. */
type Concerned = { readonly soldiers: ReadonlySet<string>; readonly documents: ReadonlySet<string> };

export async function concernedBy(database: CatalogueDatabase, movements: Movements): Promise<Concerned> {
  const soldiers = new Set<string>();
  const documents = new Set<string>();
  const addSoldiers = (ids: Iterable<string>) => {
    for (const id of ids) soldiers.add(id);
  };
  addSoldiers(idsOf(movements.soldiers));
  addSoldiers(named(movements.assertions, (row) => [row.soldier]));
  addSoldiers(named(movements.attachments, (row) => [row.soldier]));
  const marked = named(movements.marks, (row) => row.between);
  addSoldiers(marked);
  // Who is said not to be one of them names the men they are now.
  if (marked.length > 0) addSoldiers((await marksAround(database, marked)).filter(({ kind }) => kind === 'distinct').flatMap(({ between }) => between));
  for (const { before, after } of movements.lists) addSoldiers(difference(before?.members ?? [], after?.members ?? []));
  for (const id of [...idsOf(movements.documents), ...named(movements.attachments, (row) => [row.document])]) documents.add(id);
  const described = idsOf(movements.documents);
  if (described.length > 0) {
    const andCopies = await withCopies(database, described);
    addSoldiers((await lookUp(database.attachments, 'document', andCopies)).map((row) => row.soldier));
    addSoldiers((await lookUp(database.assertions, 'document', andCopies)).map((row) => row.soldier));
  }
  const renamed = new Set(idsOf(movements.sites));
  if (renamed.size > 0) addSoldiers(await namingSites(database, renamed));
  if (await changesPeople(database, movements)) addSoldiers(await confirmedMen(database));
  // A note may be about a man, about one of his values, whose conflict it settles, also with another man's, or about the claim
  // that a document speaks of him.
  const noted = named(movements.notes, (row) => [row.about, ...(row.settles ?? [])]);
  if (noted.length > 0) {
    addSoldiers(noted);
    addSoldiers((await database.assertions.bulkGet([...noted])).flatMap((row) => row?.soldier ?? []));
    addSoldiers((await database.attachments.bulkGet([...noted])).flatMap((row) => row?.soldier ?? []));
  }
  return { soldiers, documents };
}

/** The documents and every copy of them, of which the independence is read along the chain (domain.md §4, condition 1). */
async function withCopies(database: CatalogueDatabase, documents: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set(documents);
  for (let fresh: readonly string[] = documents; fresh.length > 0; ) {
    fresh = (await lookUp(database.documents, 'fields.copyOf', fresh)).map((row) => row.id).filter((id) => !found.has(id));
    for (const id of fresh) found.add(id);
  }
  return found;
}

/** The men found by the names of these sites. Sites are edited once in a while, so the summaries are walked. */
async function namingSites(database: CatalogueDatabase, sites: ReadonlySet<string>): Promise<readonly string[]> {
  return database.summaries.filter((row) => [...row.sites, ...row.cemeteries].some((id) => sites.has(id))).primaryKeys();
}

/** Whether a second agent may have come or gone, or two became one: then "confirmed by another person" is judged again. */
async function changesPeople(database: CatalogueDatabase, { agents, marks }: Movements): Promise<boolean> {
  if (agents.some(({ before, after }) => (before === undefined) !== (after === undefined))) return true;
  if (marks.length === 0) return false;
  const marked = await database.agents.bulkGet([...named(marks, (row) => row.between)]);
  return marked.some((row) => row !== undefined);
}

/** The men confirmed, or with a confirmed claim. Agents come and go once in a while, so the tables are walked. */
async function confirmedMen(database: CatalogueDatabase): Promise<readonly string[]> {
  const men = await database.soldiers.filter((row) => row.status.some(({ to }) => to === 'confirmed')).primaryKeys();
  const claims = await database.attachments.filter((row) => row.status.some(({ to }) => to === 'confirmed')).toArray();
  return [...men, ...claims.map((row) => row.soldier)];
}

function idsOf(movements: readonly Moved<{ readonly id: string }>[]): readonly string[] {
  return named(movements, (row) => [row.id]);
}

function named<Row>(movements: readonly Moved<Row>[], idsIn: (row: Row) => readonly string[]): readonly string[] {
  const ids = movements.flatMap(({ before, after }) => [...(before === undefined ? [] : idsIn(before)), ...(after === undefined ? [] : idsIn(after))]);
  return [...new Set(ids)];
}

function difference(left: readonly string[], right: readonly string[]): readonly string[] {
  const [before, after] = [new Set(left), new Set(right)];
  return [...left.filter((id) => !after.has(id)), ...right.filter((id) => !before.has(id))];
}
