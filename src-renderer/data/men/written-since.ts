import type { Change } from '../../core/changes/change';
import { compareIds } from '../../core/changes/clock';
import { liveChanges } from '../../core/changes/liveness';
import type { CatalogueDatabase } from '../database';
import { groupBy } from '../group-by';
import { lookUp } from '../look-up';
import { withReverts } from '../write/gather';

/** A live change, and the record of the man that it names, itself or through what it is about. */
export type WrittenSince = { readonly change: Change; readonly record: string };

/**
 * Everything that was written of these records after a change and still holds, oldest first: values, attachments, notes,
 * decisions, choices and what was done to them. What joins the records with each other is none of it.
 */
export async function writtenSince(database: CatalogueDatabase, records: readonly string[], after: string): Promise<readonly WrittenSince[]> {
  const known = new Set(records);
  const [own, naming] = await Promise.all([lookUp(database.changes, 'entity', known), lookUp(database.changes, 'about', known)]);
  const entities = [...new Set(naming.map(({ entity }) => entity))].filter((id) => !known.has(id));
  const [done, noted] = await Promise.all([lookUp(database.changes, 'entity', entities), lookUp(database.changes, 'about', entities)]);
  const all = [...new Map([...own, ...naming, ...done, ...noted].map(({ change }) => [change.id, change])).values()];
  const recordOf = recordsNamed(all, known);
  const joins = new Set(all.filter(({ kind, payload }) => kind === 'same' && isWithin(payload?.between, known)).map(({ entity }) => entity));
  const later = all.filter(({ id, kind, entity }) => compareIds(id, after) > 0 && kind !== 'revert' && kind !== 'erase' && !joins.has(entity));
  const live = liveChanges(await withReverts(database, later));
  return later
    .filter(({ id }) => live.has(id))
    .sort((left, right) => compareIds(left.id, right.id))
    .flatMap((change) => {
      const record = recordOf(change.entity);
      return record === undefined ? [] : [{ change, record }];
    });
}

/** The record to which an entity belongs: itself, the last one that its changes name, or that of the value it is about. */
function recordsNamed(changes: readonly Change[], records: ReadonlySet<string>): (entity: string) => string | undefined {
  const byEntity = groupBy(
    changes.toSorted((left, right) => compareIds(left.id, right.id)),
    ({ entity }) => entity,
  );
  const namedBy = ({ payload }: Change): readonly unknown[] => [
    payload?.soldier,
    payload?.about,
    payload?.member,
    ...(Array.isArray(payload?.between) ? payload.between : []),
  ];
  const find = (entity: string, depth: number): string | undefined => {
    if (records.has(entity)) return entity;
    const named = (byEntity.get(entity) ?? []).flatMap(namedBy).filter((id): id is string => typeof id === 'string');
    const record = named.findLast((id) => records.has(id));
    if (record !== undefined || depth === 0) return record;
    return named.map((id) => find(id, depth - 1)).find((id) => id !== undefined);
  };
  return (entity) => find(entity, 1);
}

function isWithin(between: unknown, records: ReadonlySet<string>): boolean {
  return Array.isArray(between) && between.every((id) => records.has(id));
}
