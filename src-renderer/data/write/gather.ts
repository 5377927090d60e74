import type { Change } from '../../core/changes/change';
import type { CatalogueDatabase } from '../database';
import { lookUp, lookUpNearby } from '../look-up';
import type { ChangeRow } from '../rows';

/** The changes and every revert that reaches them, directly or through other reverts: what the fold needs to know what is live. */
export async function withReverts(database: CatalogueDatabase, changes: readonly Change[]): Promise<readonly Change[]> {
  const found = new Map(changes.map((change) => [change.id, change]));
  for (let fresh = [...found.keys()]; fresh.length > 0; ) {
    const rows = await lookUpNearby(database.changes, 'targets', fresh);
    fresh = [];
    for (const { change } of rows) {
      if (change.kind !== 'revert' || found.has(change.id)) continue;
      found.set(change.id, change);
      fresh.push(change.id);
    }
  }
  return [...found.values()];
}

/** The entities that these changes touch: their own, and those of what they revert, through reverts of reverts. */
export async function touchedEntities(database: CatalogueDatabase, changes: readonly Change[]): Promise<ReadonlySet<string>> {
  const touched = new Set<string>();
  const seen = new Set(changes.map((change) => change.id));
  for (let layer = changes; layer.length > 0; ) {
    const targets = new Set<string>();
    for (const change of layer) {
      if (change.kind === 'revert' || change.kind === 'erase') for (const id of change.targets ?? []) if (!seen.has(id)) targets.add(id);
      if (change.kind !== 'revert') touched.add(change.entity);
    }
    for (const id of targets) seen.add(id);
    const rows = targets.size === 0 ? [] : await database.changes.bulkGet([...targets]);
    layer = rows.flatMap((row) => (row === undefined ? [] : [row.change]));
  }
  return touched;
}

/** Every change of each entity, with the reverts that reach them. */
export async function changesOfEntities(database: CatalogueDatabase, entities: ReadonlySet<string>): Promise<ReadonlyMap<string, readonly Change[]>> {
  const rows = await lookUp(database.changes, 'entity', entities);
  const own = rows.map((row) => row.change);
  const all = await withReverts(database, own);
  const reverts = all.filter((change) => change.kind === 'revert');
  const byEntity = new Map<string, Change[]>([...entities].map((entity) => [entity, []]));
  for (const change of own) byEntity.get(change.entity)?.push(change);
  if (reverts.length === 0) return byEntity;
  const byTarget = new Map<string, Change[]>();
  for (const revert of reverts) for (const target of revert.targets ?? []) byTarget.set(target, [...(byTarget.get(target) ?? []), revert]);
  return new Map([...byEntity].map(([entity, changes]) => [entity, withReaching(changes, byTarget)]));
}

/** Only the reverts that reach these changes: a large undo must not be walked again for every entity. */
function withReaching(changes: readonly Change[], byTarget: ReadonlyMap<string, readonly Change[]>): readonly Change[] {
  const found = new Map(changes.map((change) => [change.id, change]));
  const waiting = [...found.keys()];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const revert of byTarget.get(id) ?? []) {
      if (found.has(revert.id)) continue;
      found.set(revert.id, revert);
      waiting.push(revert.id);
    }
  }
  return [...found.values()];
}

/** The row of a change, with the columns by which it is looked up. */
export function changeRow(change: Change): ChangeRow {
  const { id, entity, batch, targets } = change;
  return { id, entity, batch, ...(targets === undefined ? {} : { targets: [...new Set(targets)] }), about: aboutOf(change), change };
}

function aboutOf({ payload }: Change): readonly string[] {
  if (payload === undefined) return [];
  const citation = payload.citation;
  const named = [payload.soldier, payload.document, payload.about, payload.member, isObject(citation) ? citation.document : undefined];
  const between = payload.between;
  if (Array.isArray(between)) named.push(...between);
  return [...new Set(named.filter((value): value is string => typeof value === 'string' && value !== ''))];
}

function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
