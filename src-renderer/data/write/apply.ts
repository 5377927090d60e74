import type { Change } from '../../core/changes/change';
import type { Clock } from '../../core/changes/clock';
import type { SummariesChanged } from '../catalogue';
import type { CatalogueDatabase } from '../database';
import { countBatches } from './batches';
import { concernedBy } from './concerned';
import { addToCounters } from './counters';
import { deriveInbox } from './derive-inbox';
import { derivePageTexts } from './derive-page-texts';
import { deriveSummaries } from './derive-summaries';
import { touchedEntities } from './gather';
import { type Movements, projectEntities } from './project';
import { storeChanges } from './store-changes';

type ApplyOptions = {
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
    const { stored, created } = await storeChanges(database, changes);
    const [touched] = await Promise.all([
      touchedEntities(database, stored),
      database.settings.put({ key: 'clock', value: options.clock }),
      countBatches(database, created),
      options.outbox ? database.outbox.bulkPut(created.map(({ id }) => ({ id }))) : undefined,
    ]);
    return stored.length === 0 ? nothing : makeAgain(database, touched, new Set(created.map(({ id }) => id)));
  });
}

/**
 * Takes changes out again, as if they had never come: the vault holds others under their ids (join/restore). `aside` keeps
 * them first, in the same transaction.
 */
export async function takeOutChanges(database: CatalogueDatabase, ids: readonly string[], aside: (changes: readonly Change[]) => Promise<void>): Promise<void> {
  const tables = database.tables.filter((table) => table.name !== 'thumbnails');
  await database.transaction('rw', tables, async () => {
    const rows = await database.changes.bulkGet([...ids]);
    const leaving = rows.flatMap((row) => (row === undefined ? [] : [row.change]));
    await aside(leaving);
    const touched = await touchedEntities(database, leaving);
    await database.changes.bulkDelete([...ids]);
    await database.outbox.bulkDelete([...ids]);
    for (const batch of new Set(leaving.map((change) => change.batch))) {
      const left = await database.changes.where('batch').equals(batch).toArray();
      await database.batches.delete(batch);
      await countBatches(
        database,
        left.map((row) => row.change),
      );
    }
    await makeAgain(database, touched, new Set());
  });
}

/** Makes the rows of these entities again, and all that hangs on them. Inside a transaction. */
async function makeAgain(database: CatalogueDatabase, touched: ReadonlySet<string>, fresh: ReadonlySet<string>): Promise<SummariesChanged> {
  const movements = await projectEntities(database, touched, fresh);
  const { soldiers, documents } = await concernedBy(database, movements);
  const goneFromInbox = movements.documents.filter(({ before, after }) => before?.inbox !== undefined && after === undefined).length;
  const inbox = await deriveInbox(database, documents, goneFromInbox);
  const { changed, growth } = await deriveSummaries(database, soldiers);
  const texts = await derivePageTexts(database, movements.transcriptions);
  const goneFromReview = movements.attachments.filter(({ before, after }) => before?.open !== undefined && after === undefined).length;
  await addToCounters(database, {
    men: growth.men,
    pages: pagesIn(movements.scans),
    inbox,
    review: growth.review - goneFromReview,
  });
  return texts.length === 0 ? changed : { ...changed, texts };
}

function pagesIn(movements: Movements['scans']): number {
  return movements.reduce((sum, { before, after }) => sum + (after?.pages.length ?? 0) - (before?.pages.length ?? 0), 0);
}
