import { type Change, changeKinds } from '../../core/changes/change';
import { compareIds } from '../../core/changes/clock';
import { liveChanges } from '../../core/changes/liveness';
import type { JsonObject } from '../../core/json';
import type { Catalogue } from '../catalogue';
import type { CatalogueDatabase } from '../database';
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
  /** The action's slug; empty when it is not known. */
  readonly label: string;
  /** Why, where a reason was asked for. */
  readonly reason: string;
  /** Absent when withheld or erased. */
  readonly payload: JsonObject | undefined;
  readonly state: 'live' | 'reverted' | 'withheld' | 'erased' | 'not-understood';
};

/**
 * Who did what, when and why, oldest first: of one entity, or of a soldier with all that was ever said of him, taken back
 * and undone things included. With a property slug: only that value's history.
 */
export async function historyOf(catalogue: Catalogue, entity: string, property?: string): Promise<readonly HistoryEntry[]> {
  const { database } = catalogue;
  const [own, about] = await Promise.all([database.changes.where('entity').equals(entity).toArray(), database.changes.where('about').equals(entity).toArray()]);
  const related = [...new Set(about.map((row) => row.entity))].filter((id) => id !== entity);
  const rest = related.length === 0 ? [] : await database.changes.where('entity').anyOf(related).toArray();
  const wanted = new Map([...own, ...about, ...rest].map((row) => [row.id, row.change]));
  const withTheirReverts = await withReverts(database, [...wanted.values()]);
  const live = liveChanges(withTheirReverts);
  const erased = new Set(await erasedAmong(database, [...wanted.keys()]));
  const understood = new Set<string>(changeKinds);
  const kept = property === undefined ? [...wanted.values()] : ofProperty([...wanted.values()], property);
  const labels = await labelsOf(database, kept);
  return kept
    .sort((left, right) => compareIds(left.id, right.id))
    .map((change) => ({
      change: change.id,
      kind: change.kind,
      entity: change.entity,
      agent: change.agent,
      wall: change.wall,
      batch: change.batch,
      label: labels.get(change.batch) ?? '',
      reason: typeof change.payload?.reason === 'string' ? change.payload.reason : '',
      payload: change.payload,
      state: stateOf(change, live, erased, understood),
    }));
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
  const rows = await database.changes.where('targets').anyOf(ids).toArray();
  return rows.filter((row) => row.change.kind === 'erase').flatMap((row) => row.targets ?? []);
}

async function labelsOf(database: CatalogueDatabase, changes: readonly Change[]): Promise<ReadonlyMap<string, string>> {
  const rows = await database.batches.bulkGet([...new Set(changes.map((change) => change.batch))]);
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row.label] as const])));
}
