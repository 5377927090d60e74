import type { Change } from '../../core/changes/change';
import type { CatalogueDatabase } from '../database';
import { groupBy } from '../group-by';
import type { BatchRow } from '../rows';

/** Adds newly stored changes to the rows of their batches. `changes` must hold only those that were not there before. */
export async function countBatches(database: CatalogueDatabase, changes: readonly Change[]): Promise<void> {
  const groups = [...groupBy(changes, (change) => change.batch)];
  const rows = await database.batches.bulkGet(groups.map(([id]) => id));
  await database.batches.bulkPut(groups.map(([id, group], index) => group.reduce(addChange, rows[index] ?? emptyBatch(id))));
}

function emptyBatch(id: string): BatchRow {
  return { id, agent: '', label: '', size: 0, count: 0, first: '', last: '', wall: '' };
}

function addChange(row: BatchRow, change: Change): BatchRow {
  const isFirst = row.first === '' || change.id < row.first;
  return {
    id: row.id,
    agent: isFirst ? change.agent : row.agent,
    label: row.label === '' || isFirst ? (change.label ?? row.label) : row.label,
    size: row.size + (typeof change.size === 'number' ? change.size : 0),
    count: row.count + 1,
    first: isFirst ? change.id : row.first,
    last: change.id > row.last ? change.id : row.last,
    wall: isFirst ? change.wall : row.wall,
  };
}
