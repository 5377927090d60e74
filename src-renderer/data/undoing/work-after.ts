import type { Change } from '../../core/changes/change';
import { liveChanges } from '../../core/changes/liveness';
import type { JsonValue } from '../../core/json';
import type { CatalogueDatabase } from '../database';
import { manOfRecord } from '../men/man-of-record';
import { writtenSince } from '../men/written-since';
import type { BatchRow, ChangeRow } from '../rows';
import type { WorkAfter } from '../undo';
import { withReverts } from '../write/gather';

/** How far ahead is looked, and how many are named: what rests on my latest batch comes soon after it. */
const rowsLookedAt = 5_000;
const namedAtMost = 50;
const making: ReadonlySet<string> = new Set(['create', 'assert', 'attach', 'same', 'distinct', 'note']);

/**
 * Live changes of other batches that would hang in the air without this one: they speak of what it made, replace what
 * it wrote, or were written of the one man that it made of two. Whoever rests on a change has seen it, so his clock is later: only ids after the batch's first are looked at.
 * Not after its last: a long import goes on while others work on what it brought.
 */
export async function workAfter(database: CatalogueDatabase, batch: BatchRow): Promise<readonly WorkAfter[]> {
  const later = (
    await database.changes
      .where('id')
      .above(batch.first)
      .limit(rowsLookedAt + batch.count)
      .toArray()
  ).filter((row) => row.batch !== batch.id && row.change.kind !== 'revert' && row.change.kind !== 'erase');
  if (later.length === 0) return [];
  const own = await database.changes.where('batch').equals(batch.id).toArray();
  const ids = new Set(own.map((row) => row.id));
  const made = new Set(own.filter((row) => making.has(row.change.kind)).map((row) => row.entity));
  const onOneMan = new Set(await workOnJoined(database, own));
  const resting = later.filter((row) => restsOn(row, ids, made) || onOneMan.has(row.id)).map((row) => row.change);
  const live = liveChanges(await withReverts(database, resting));
  return resting
    .filter((change) => live.has(change.id))
    .slice(0, namedAtMost)
    .map(named);
}

/** What was written of men since the batch said that they are one: whoever wrote it saw the rows of both. */
async function workOnJoined(database: CatalogueDatabase, own: readonly ChangeRow[]): Promise<readonly string[]> {
  const joining = own.filter(({ change }) => change.kind === 'same');
  const men = await Promise.all(joining.flatMap(({ about }) => about.slice(0, 1)).map((id) => manOfRecord(database, id)));
  const records = [...new Set(men.flatMap((man) => (man === undefined || man.records.length < 2 ? [] : man.records)))];
  const [first] = joining;
  return first === undefined || records.length === 0 ? [] : (await writtenSince(database, records, first.id)).map(({ change }) => change.id);
}

function restsOn(row: ChangeRow, ids: ReadonlySet<string>, made: ReadonlySet<string>): boolean {
  return made.has(row.entity) || row.change.over.some((id) => ids.has(id)) || mentions(row.change.payload, made);
}

/** Whether a content names one of these anywhere: a citation, a chosen value, a site, a page's file, an original. */
function mentions(content: JsonValue | undefined, made: ReadonlySet<string>): boolean {
  if (typeof content === 'string') return made.has(content);
  if (typeof content !== 'object' || content === null) return false;
  return (Array.isArray(content) ? content : Object.values(content)).some((part: JsonValue) => mentions(part, made));
}

function named({ id, kind, entity, agent, wall }: Change): WorkAfter {
  return { change: id, kind, entity, agent, wall };
}
