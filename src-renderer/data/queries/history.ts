import { type Change, changeKinds } from '../../core/changes/change';
import { compareIds } from '../../core/changes/clock';
import { liveChanges } from '../../core/changes/liveness';
import type { JsonObject } from '../../core/json';
import type { Catalogue } from '../catalogue';
import type { CatalogueDatabase } from '../database';
import { lookUp, lookUpNearby } from '../look-up';
import type { ChangeRow } from '../rows';
import { withReverts } from '../write/gather';

export type HistoryEntry = {
  readonly change: string;
  /** A ChangeKind; another word is a kind of a later version. */
  readonly kind: string;
  readonly entity: string;
  readonly agent: string;
  /** ISO 8601, UTC. */
  readonly wall: string;
  readonly batch: string;
  /** Of a `revert`: ids of the changes that it takes back, or brings back where they are reverts themselves. */
  readonly targets?: readonly string[] | undefined;
  /** Of a withdrawal: the action's slug, which tells a correction; empty when it is not known. */
  readonly label: string;
  /** Why, where a reason was asked for. */
  readonly reason: string;
  /** Absent when withheld or erased. */
  readonly payload: JsonObject | undefined;
  readonly state: 'live' | 'reverted' | 'withheld' | 'erased' | 'not-understood';
};

/**
 * Who did what, when and why, oldest first: of one entity, of a soldier with all that was ever said of him, or of all the
 * records of one man together; things taken back and undone included, and who undid them. With a property slug: only what
 * was done to that property's values.
 */
export async function historyOf(catalogue: Catalogue, entity: string | readonly string[], property?: string): Promise<readonly HistoryEntry[]> {
  const { database } = catalogue;
  const { named, things } = await namedBy(database, typeof entity === 'string' ? [entity] : entity);
  return entriesOf(database, [...named, ...(await changesOf(database, things))], property);
}

/** What was done to an entity itself, such as the decisions on a man; nothing of what else is said of it. */
export async function doneTo(catalogue: Catalogue, entity: string): Promise<readonly HistoryEntry[]> {
  const { database } = catalogue;
  return entriesOf(database, await lookUp(database.changes, 'entity', [entity]));
}

/** The changes that name one of the entities, and the other things that were made by them: values, attachments, marks, notes. */
export async function namedBy(
  database: CatalogueDatabase,
  entities: readonly string[],
): Promise<{ readonly named: readonly ChangeRow[]; readonly things: readonly string[] }> {
  const [own, about] = await Promise.all([lookUp(database.changes, 'entity', entities), lookUp(database.changes, 'about', entities)]);
  const known = new Set(entities);
  // A list speaks of many men: of its other members nothing is said here.
  const things = about.flatMap((row) => (known.has(row.entity) || row.change.kind === 'list' ? [] : [row.entity]));
  return { named: [...own, ...about], things: [...new Set(things)] };
}

/** The entries of these changes and of what undid them, oldest first. */
export async function entriesOf(database: CatalogueDatabase, rows: readonly ChangeRow[], property?: string): Promise<readonly HistoryEntry[]> {
  const wanted = new Map(rows.map((row) => [row.id, row.change]));
  const withTheirReverts = await withReverts(database, [...wanted.values()]);
  const live = liveChanges(withTheirReverts);
  const erased = new Set(await erasedAmong(database, [...wanted.keys()]));
  const understood = new Set<string>(changeKinds);
  const reverts = withTheirReverts.filter((change) => change.kind === 'revert' && !wanted.has(change.id));
  const kept = property === undefined ? [...wanted.values(), ...reverts] : ofProperty([...wanted.values()], property);
  const labels = await labelsOf(
    database,
    kept.filter(({ kind }) => kind === 'withdraw'),
  );
  return kept
    .sort((left, right) => compareIds(left.id, right.id))
    .map((change) => ({
      change: change.id,
      kind: change.kind,
      entity: change.entity,
      agent: change.agent,
      wall: change.wall,
      batch: change.batch,
      targets: change.targets,
      label: change.kind === 'withdraw' ? (labels.get(change.batch) ?? '') : '',
      reason: typeof change.payload?.reason === 'string' ? change.payload.reason : '',
      payload: change.payload,
      state: stateOf(change, live, erased, understood),
    }));
}

const entitiesAtOnce = 500;

/** All changes of these entities. Thousands of questions share a few transactions: opening one for each costs more than asking. */
export async function changesOf(database: CatalogueDatabase, entities: readonly string[]): Promise<readonly ChangeRow[]> {
  const unique = [...new Set(entities)];
  const found: ChangeRow[] = [];
  for (let from = 0; from < unique.length; from += entitiesAtOnce) {
    const some = unique.slice(from, from + entitiesAtOnce);
    found.push(...(await database.transaction('r', database.changes, () => lookUp(database.changes, 'entity', some))));
  }
  return found;
}

function stateOf(change: Change, live: ReadonlySet<string>, erased: ReadonlySet<string>, understood: ReadonlySet<string>): HistoryEntry['state'] {
  if (change.payload === undefined) return erased.has(change.id) ? 'erased' : 'withheld';
  if (!understood.has(change.kind)) return 'not-understood';
  return live.has(change.id) ? 'live' : 'reverted';
}

/** The assertions of one property with what was done to them, and the choices made for it. */
function ofProperty(changes: readonly Change[], property: string): Change[] {
  const assertions = new Set(changes.filter((change) => change.kind === 'assert' && change.payload?.property === property).map((change) => change.entity));
  return changes.filter((change) => assertions.has(change.entity) || (change.kind === 'choose' && change.payload?.property === property));
}

async function erasedAmong(database: CatalogueDatabase, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await lookUpNearby(database.changes, 'targets', ids);
  return rows.filter((row) => row.change.kind === 'erase').flatMap((row) => row.targets ?? []);
}

async function labelsOf(database: CatalogueDatabase, changes: readonly Change[]): Promise<ReadonlyMap<string, string>> {
  const rows = await database.batches.bulkGet([...new Set(changes.map((change) => change.batch))]);
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row.label] as const])));
}
