import type { CatalogueDatabase } from '../database';
import type { Moved, Movements } from './project';

/** What hangs on rows of other entities and must be derived again after these movements. */
export type Concerned = { readonly soldiers: ReadonlySet<string>; readonly documents: ReadonlySet<string> };

export async function concernedBy(database: CatalogueDatabase, movements: Movements): Promise<Concerned> {
  const soldiers = new Set<string>();
  const documents = new Set<string>();
  const addSoldiers = (ids: Iterable<string>) => {
    for (const id of ids) soldiers.add(id);
  };
  addSoldiers(idsOf(movements.soldiers));
  addSoldiers(named(movements.assertions, (row) => [row.soldier]));
  addSoldiers(named(movements.attachments, (row) => [row.soldier]));
  addSoldiers(named(movements.marks, (row) => row.between));
  for (const { before, after } of movements.lists) addSoldiers(difference(before?.members ?? [], after?.members ?? []));
  for (const id of [...idsOf(movements.documents), ...named(movements.attachments, (row) => [row.document])]) documents.add(id);
  const described = idsOf(movements.documents);
  if (described.length > 0) {
    addSoldiers((await database.attachments.where('document').anyOf(described).toArray()).map((row) => row.soldier));
    addSoldiers((await database.assertions.where('document').anyOf(described).toArray()).map((row) => row.soldier));
  }
  // A note may be about a man or about one of his values, whose conflict it settles.
  const noted = named(movements.notes, (row) => [row.about]);
  if (noted.length > 0) {
    addSoldiers(noted);
    addSoldiers((await database.assertions.bulkGet([...noted])).flatMap((row) => row?.soldier ?? []));
  }
  return { soldiers, documents };
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
