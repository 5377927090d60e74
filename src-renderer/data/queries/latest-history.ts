import { compareIds } from '../../core/changes/clock';
import type { Catalogue } from '../catalogue';
import type { CatalogueDatabase } from '../database';
import type { ChangeRow } from '../rows';
import { changesOf, entriesOf, type HistoryEntry, namedBy } from './history';

type LatestHistory = {
  /** Oldest first: the latest in full, and of what is older what the latest speak of. */
  readonly entries: readonly HistoryEntry[];
  /** Batches of which every change is among the entries, and everything later as well: what may be shown. */
  readonly batches: ReadonlySet<string>;
};

type LatestSize = {
  /** A history of fewer changes than this is read as a whole at once. */
  readonly long: number;
  /** Changes that name the entities, to be reached at the least. */
  readonly latest: number;
  /** Changes of the whole catalogue that may be read for them. */
  readonly most: number;
};

const usual: LatestSize = { long: 1000, latest: 150, most: 2000 };

/**
 * The latest part of a long history, exactly as `historyOf` tells it, in a fraction of its time: what was done to each of
 * thousands of values need not be asked value by value, since everything that is later than a change has a greater id.
 * Null where the history is short, or where too much else was done in the catalogue since: then the whole is read.
 */
export async function latestHistoryOf(catalogue: Catalogue, entities: readonly string[], size: LatestSize = usual): Promise<LatestHistory | null> {
  const { database } = catalogue;
  const { named, things } = await namedBy(database, entities);
  const ids = [...new Set(named.map(({ id }) => id))].sort(compareIds);
  const from = ids.length < size.long ? undefined : ids[ids.length - size.latest];
  if (from === undefined) return null;
  const recent = await database.changes
    .where('id')
    .aboveOrEqual(from)
    .limit(size.most + 1)
    .toArray();
  const undone = recent.length > size.most ? null : await targetsOf(database, recent, size.most);
  if (undone === null) return null;
  const touched = new Set([...recent, ...undone].map(({ entity }) => entity));
  const done = await changesOf(
    database,
    things.filter((thing) => touched.has(thing)),
  );
  const entries = await entriesOf(database, [...named, ...done]);
  // The gesture in which it begins may have begun with what was not read: a correction's withdrawal stands before its new value.
  const cut = new Set(entries.filter(({ change }) => compareIds(change, from) < 0).map(({ batch }) => batch));
  for (const { id, batch } of recent) if (id === from) cut.add(batch);
  return { entries, batches: new Set(entries.map(({ batch }) => batch).filter((batch) => !cut.has(batch))) };
}

/** What the reverts among these changes took back, through reverts of reverts; null when it is more than may be read. */
async function targetsOf(database: CatalogueDatabase, changes: readonly ChangeRow[], most: number): Promise<readonly ChangeRow[] | null> {
  const found = new Map<string, ChangeRow>();
  for (let layer = changes; layer.length > 0; ) {
    const targets = new Set(layer.filter(({ change }) => change.kind === 'revert').flatMap((row) => row.targets ?? []));
    const fresh = [...targets].filter((id) => !found.has(id));
    if (found.size + fresh.length > most) return null;
    layer = (await database.changes.bulkGet(fresh)).filter((row) => row !== undefined);
    for (const row of layer) found.set(row.id, row);
  }
  return [...found.values()];
}
