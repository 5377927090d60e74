import Dexie from 'dexie';
import type { Change, ChangeDraft } from '../../core/changes/change';
import { liveChanges } from '../../core/changes/liveness';
import type { CatalogueDatabase } from '../database';
import type { BatchRow } from '../rows';
import type { UndoableBatch } from '../undo';
import { withReverts } from '../write/gather';
import { workAfter } from './work-after';

export const undoLabel = 'undo';
export const redoLabel = 'redo';
/** Targets of one revert: as many rows as one transaction may make again. */
const targetsInRevert = 400;

/** My newest batch that stands; null when there is none, or when the newest is an erase, which nothing takes back. */
export async function findUndoable(database: CatalogueDatabase, agent: string): Promise<BatchRow | null> {
  return walkBack(database, agent, async (row) => {
    if (row.label === undoLabel || row.label === redoLabel) return 'go-on';
    if (!(await stands(database, row))) return 'go-on';
    return row.label === 'erase' ? 'stop' : 'found';
  });
}

/** My newest undo that stands, unless something new was done since: then there is nothing to bring back. */
export async function findRedoable(database: CatalogueDatabase, agent: string): Promise<BatchRow | null> {
  return walkBack(database, agent, async (row) => {
    if (row.label === redoLabel) return 'go-on';
    if (row.label !== undoLabel) return 'stop';
    return (await stands(database, row)) ? 'found' : 'go-on';
  });
}

/** The reverts that take a batch back, and what a person is told of it. */
export async function revertDrafts(database: CatalogueDatabase, batch: BatchRow): Promise<readonly ChangeDraft[]> {
  const targets = await database.changes.where('batch').equals(batch.id).primaryKeys();
  const parts = Array.from({ length: Math.ceil(targets.length / targetsInRevert) }, (_, part) =>
    targets.slice(part * targetsInRevert, (part + 1) * targetsInRevert),
  );
  return parts.map((part) => ({ kind: 'revert', entity: batch.id, targets: part, payload: {} }));
}

export async function describeBatch(database: CatalogueDatabase, batch: BatchRow, named: BatchRow): Promise<UndoableBatch> {
  return {
    id: batch.id,
    label: named.label,
    wall: named.wall,
    changes: named.count,
    cutShort: named.count < named.size,
    later: await workAfter(database, batch),
  };
}

/** The batch that an undo took back. */
export async function batchBehind(database: CatalogueDatabase, undo: BatchRow): Promise<BatchRow> {
  const first: Change | undefined = (await database.changes.get(undo.first))?.change;
  return (first === undefined ? undefined : await database.batches.get(first.entity)) ?? undo;
}

async function stands(database: CatalogueDatabase, batch: BatchRow): Promise<boolean> {
  const row = await database.changes.get(batch.first);
  return row !== undefined && liveChanges(await withReverts(database, [row.change])).has(row.id);
}

type Verdict = 'found' | 'go-on' | 'stop';

async function walkBack(database: CatalogueDatabase, agent: string, judge: (row: BatchRow) => Promise<Verdict>): Promise<BatchRow | null> {
  const stepRows = 20;
  for (let below: string | typeof Dexie.maxKey = Dexie.maxKey; ; ) {
    const rows: BatchRow[] = await database.batches
      .where('[agent+last]')
      .between([agent, Dexie.minKey], [agent, below], false, false)
      .reverse()
      .limit(stepRows)
      .toArray();
    for (const row of rows) {
      const verdict = await judge(row);
      if (verdict === 'found') return row;
      if (verdict === 'stop') return null;
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < stepRows) return null;
    below = last.last;
  }
}
