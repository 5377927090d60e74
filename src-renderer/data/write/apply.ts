import type { Change } from '../../core/changes/change';
import type { Clock } from '../../core/changes/clock';
import type { SummariesChanged } from '../catalogue';
import type { CatalogueDatabase } from '../database';
import { countBatches } from './batches';
import { concernedBy } from './concerned';
import { addToCounters } from './counters';
import { deriveInbox } from './derive-inbox';
import { deriveSummaries } from './derive-summaries';
import { touchedEntities } from './gather';
import { type Moved, projectEntities } from './project';
import { storeChanges } from './store-changes';

export type ApplyOptions = {
  /** Own changes wait for the vault; what came from the vault does not. */
  readonly outbox: boolean;
  /** The window's clock, kept so that a later launch goes on from it. */
  readonly clock: Clock;
};

const nothing: SummariesChanged = { changed: [], removed: [] };

/**
 * The one place where tables are written: stores changes and makes every touched row again, in one strict transaction
 * (design.md §5). Only Dexie and synchronous code inside, since a foreign await would end it. Answers with the summaries that changed.
 */
export async function applyChanges(database: CatalogueDatabase, changes: readonly Change[], options: ApplyOptions): Promise<SummariesChanged> {
  const tables = database.tables.filter((table) => table.name !== 'thumbnails');
  return database.transaction('rw', tables, async () => {
    const there = new Set((await database.changes.bulkGet(changes.map((change) => change.id))).flatMap((row) => row?.id ?? []));
    const stored = await storeChanges(database, changes);
    await database.settings.put({ key: 'clock', value: options.clock });
    if (stored.length === 0) return nothing;
    const created = stored.filter((change) => !there.has(change.id));
    await countBatches(database, created);
    if (options.outbox) await database.outbox.bulkPut(created.map(({ id }) => ({ id })));
    const touched = await touchedEntities(database, stored);
    const movements = await projectEntities(database, touched, new Set(created.map(({ id }) => id)));
    const { soldiers, documents } = await concernedBy(database, movements);
    const goneFromInbox = movements.documents.filter(({ before, after }) => before?.inbox !== undefined && after === undefined).length;
    const inbox = await deriveInbox(database, documents, goneFromInbox);
    const { changed, review } = await deriveSummaries(database, soldiers);
    const goneFromReview = movements.attachments.filter(({ before, after }) => before?.open !== undefined && after === undefined).length;
    await addToCounters(database, {
      men: growth(movements.soldiers, () => 1),
      pages: growth(movements.scans, (row) => row.pages.length),
      inbox,
      review: review - goneFromReview,
    });
    return changed;
  });
}

function growth<Row>(movements: readonly Moved<Row>[], weigh: (row: Row) => number): number {
  return movements.reduce((sum, { before, after }) => sum + (after === undefined ? 0 : weigh(after)) - (before === undefined ? 0 : weigh(before)), 0);
}
