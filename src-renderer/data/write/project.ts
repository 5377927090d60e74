import type { Change } from '../../core/changes/change';
import { foldEntity, type Projection } from '../../core/changes/fold';
import { own } from '../../core/own';
import type { CatalogueDatabase } from '../database';
import type { AssertionRow, AttachmentRow, DocumentRow, ListRow, MarkRow, NoteRow, ScanRow, SoldierRow, TranscriptionRow } from '../rows';
import { changesOfEntities } from './gather';

type ProjectedTable = keyof Projection;
const projectedTables: readonly ProjectedTable[] = [
  'soldiers',
  'documents',
  'scans',
  'assertions',
  'attachments',
  'marks',
  'notes',
  'sites',
  'agents',
  'lists',
  'transcriptions',
];

type Named = { readonly id: string };
type Rows = {
  readonly soldiers: SoldierRow;
  readonly documents: DocumentRow;
  readonly scans: ScanRow;
  readonly assertions: AssertionRow;
  readonly attachments: AttachmentRow;
  readonly marks: MarkRow;
  readonly notes: NoteRow;
  readonly sites: Named;
  readonly agents: Named;
  readonly lists: ListRow;
  readonly transcriptions: TranscriptionRow;
};
export type Moved<Row> = { readonly before: Row | undefined; readonly after: Row | undefined };
/** For each table, what each touched row was and is. */
export type Movements = { readonly [Table in ProjectedTable]: readonly Moved<Rows[Table]>[] };

/** Makes the rows of the touched entities again from their changes alone. `fresh` are the ids just stored. Inside a transaction. */
export async function projectEntities(database: CatalogueDatabase, touched: ReadonlySet<string>, fresh: ReadonlySet<string>): Promise<Movements> {
  const changes = await changesOfEntities(database, touched);
  const wanted = new Map<ProjectedTable, { readonly id: string; readonly isNew: boolean; readonly row: Named | null }[]>();
  for (const [entity, own] of changes) {
    const folded = foldEntity(entity, own);
    const isNew = own.length > 0 && own.every((change) => fresh.has(change.id));
    for (const table of tablesOf(entity, own)) {
      const list = wanted.get(table) ?? [];
      list.push({ id: entity, isNew, row: folded[table] });
      wanted.set(table, list);
    }
  }
  const movements = new Map<ProjectedTable, readonly Moved<Named>[]>();
  for (const [table, entries] of wanted) movements.set(table, await replaceRows(database, table, entries));
  // Each list was read from and made for the table of its name.
  return Object.fromEntries(projectedTables.map((table) => [table, movements.get(table) ?? []])) as unknown as Movements;
}

async function replaceRows(
  database: CatalogueDatabase,
  table: ProjectedTable,
  entries: readonly { readonly id: string; readonly isNew: boolean; readonly row: Named | null }[],
): Promise<readonly Moved<Named>[]> {
  const store = database.table<Named, string>(table);
  const old = entries.filter((entry) => !entry.isNew).map((entry) => entry.id);
  const before = new Map((await store.bulkGet(old)).flatMap((row) => (row === undefined ? [] : [[row.id, row] as const])));
  const moved = entries.map(({ id, row }) => ({ before: before.get(id), after: row === null ? undefined : withColumns(table, row, before.get(id)) }));
  await store.bulkPut(moved.flatMap(({ after }) => after ?? []));
  await store.bulkDelete(moved.flatMap(({ before: was, after }) => (was !== undefined && after === undefined ? [was.id] : [])));
  return moved;
}

/** Adds the columns that are looked up by. `inbox`, `open` and `missing` hang on other rows and are carried over until they are derived again. */
function withColumns(table: ProjectedTable, row: Named, before: Named | undefined): Named {
  if (table === 'assertions') return assertionColumns(row as AssertionRow);
  if (table === 'documents') return documentColumns(row as DocumentRow, before as DocumentRow | undefined);
  if (table === 'attachments') return attachmentColumns(row as AttachmentRow, before as AttachmentRow | undefined);
  return row;
}

function assertionColumns(row: AssertionRow): AssertionRow {
  return row.citation === undefined ? row : { ...row, document: row.citation.document };
}

function documentColumns(row: DocumentRow, before: DocumentRow | undefined): DocumentRow {
  const scans = [...new Set(row.pages.map((page) => page.scan))];
  return { ...row, scans, ...(before?.inbox === undefined ? {} : { inbox: before.inbox }) };
}

function attachmentColumns(row: AttachmentRow, before: AttachmentRow | undefined): AttachmentRow {
  const { open, missing } = before ?? {};
  return { ...row, ...(open === undefined ? {} : { open }), ...(missing === undefined ? {} : { missing }) };
}

const tableOfKind: { readonly [kind: string]: ProjectedTable } = {
  assert: 'assertions',
  attach: 'attachments',
  same: 'marks',
  distinct: 'marks',
  note: 'notes',
};
const tableOfType: { readonly [type: string]: ProjectedTable } = {
  soldier: 'soldiers',
  document: 'documents',
  scan: 'scans',
  agent: 'agents',
  site: 'sites',
  list: 'lists',
  transcription: 'transcriptions',
};

/** The tables in which the entity has or had a row. A bare header may have been anything: its content was perhaps just erased; so may one whose changes were taken out. */
function tablesOf(entity: string, changes: readonly Change[]): ReadonlySet<ProjectedTable> {
  const its = changes.filter((change) => change.entity === entity);
  if (its.length === 0 || its.some((change) => change.payload === undefined)) return new Set(projectedTables);
  const tables = its.flatMap(({ kind, payload }) => {
    const type = payload?.type;
    const table = kind === 'create' && typeof type === 'string' ? own(tableOfType, type) : own(tableOfKind, kind);
    return table ?? [];
  });
  return new Set(tables);
}
