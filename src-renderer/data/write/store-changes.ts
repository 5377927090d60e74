import Dexie from 'dexie';
import type { Change } from '../../core/changes/change';
import { preferred } from '../../core/changes/prefer';
import { withoutContent } from '../../core/changes/stamp';
import type { CatalogueDatabase } from '../database';
import { lookUpNearby } from '../look-up';
import { changeRow } from './gather';

type Stored = {
  /** Those that bring something: new ones, and content for a bare header. */
  readonly stored: readonly Change[];
  /** The new ones of them. */
  readonly created: readonly Change[];
};

/**
 * Puts changes beside those that are there and answers with the ones that bring something. What an erase names is kept without content, whichever of the two came first. Inside a transaction.
 * Throws when an id is there with another hash: the join asks a person about that before it comes here.
 */
export async function storeChanges(database: CatalogueDatabase, changes: readonly Change[]): Promise<Stored> {
  const unique = eachOnce(changes);
  const ids = unique.map((change) => change.id);
  const [rows, erasedBefore] = await Promise.all([lookUpNearby(database.changes, 'id', ids), alreadyErased(database, ids)]);
  const known = new Map(rows.map((row) => [row.id, row.change]));
  const fresh = unique.filter((change) => {
    const there = known.get(change.id);
    if (there === undefined) return true;
    if (there.hash !== change.hash) throw new Error(`The change ${change.id} is there with other content.`);
    return there.payload === undefined && change.payload !== undefined;
  });
  const erased = new Set([...erasedBefore, ...fresh.flatMap((change) => (change.kind === 'erase' ? (change.targets ?? []) : []))]);
  const bringing = fresh.filter((change) => !known.has(change.id) || !erased.has(change.id));
  const stored = bringing.map((change) => (erased.has(change.id) ? withoutContent(change) : change));
  await database.changes.bulkPut(stored.map(changeRow));
  await eraseStored(database, stored);
  return { stored, created: stored.filter((change) => !known.has(change.id)) };
}

/** Of one change that came twice, the one with content. */
function eachOnce(changes: readonly Change[]): readonly Change[] {
  const found = new Map<string, Change>();
  for (const change of changes) {
    const other = found.get(change.id);
    if (other !== undefined && other.hash !== change.hash) throw new Error(`The change ${change.id} came with two contents.`);
    found.set(change.id, other === undefined ? change : preferred(other, change));
  }
  return [...found.values()];
}

async function alreadyErased(database: CatalogueDatabase, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await lookUpNearby(database.changes, 'targets', ids);
  return rows.filter((row) => row.change.kind === 'erase').flatMap((row) => row.targets ?? []);
}

async function eraseStored(database: CatalogueDatabase, changes: readonly Change[]): Promise<void> {
  const targets = changes.flatMap((change) => (change.kind === 'erase' ? (change.targets ?? []) : []));
  if (targets.length === 0) return;
  const rows = await database.changes.bulkGet(targets);
  const bare = rows.flatMap((row) => (row?.change.payload === undefined ? [] : [changeRow(withoutContent(row.change))]));
  await database.changes.bulkPut(bare);
  // What was set aside by a restore is kept for ever, but not against an erase.
  const aside = await Promise.all(targets.map((id) => database.setAside.where('[id+hash]').between([id, Dexie.minKey], [id, Dexie.maxKey]).toArray()));
  await database.setAside.bulkPut(aside.flat().map((row) => ({ ...row, change: withoutContent(row.change) })));
}
