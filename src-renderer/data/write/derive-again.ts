import Dexie from 'dexie';
import type { SummariesChanged } from '../catalogue';
import type { CatalogueDatabase } from '../database';
import { addToCounters } from './counters';
import { deriveSummaries } from './derive-summaries';

/** Raised whenever summaries or profiles are made differently: an older catalogue then makes its own again. */
const derivedVersion = 5;
const key = 'derived';
/** Records of one transaction: a save typed meanwhile waits for one of them at most. */
const chunkRows = 100;

/** How far the present version has got: `after` is the last record made again, null when all are. */
type Derived = { readonly version: number; readonly after: string | null };

/** Says of an empty catalogue that everything in it is made by this version. */
export async function startDerived(database: CatalogueDatabase): Promise<void> {
  await database.settings.put({ key, value: { version: derivedVersion, after: null } satisfies Derived });
}

/**
 * Makes the next chunk of summaries and profiles again that an older program made, in one transaction with how far it got, so
 * that a kill half way loses nothing. Answers with what changed; null when nothing is left to do.
 */
export async function deriveNextChunk(database: CatalogueDatabase): Promise<SummariesChanged | null> {
  const known = await readDerived(database);
  if (known.version === derivedVersion && known.after === null) return null;
  const tables = database.tables.filter((table) => table.name !== 'thumbnails');
  return database.transaction('rw', tables, async () => {
    const { version, after } = await readDerived(database);
    const from = version === derivedVersion && after !== null ? after : Dexie.minKey;
    const ids = await database.soldiers.where('id').above(from).limit(chunkRows).primaryKeys();
    const { changed, growth } = await deriveSummaries(database, new Set(ids));
    await addToCounters(database, { ...growth, pages: 0, inbox: 0 });
    const value: Derived = { version: derivedVersion, after: ids.length < chunkRows ? null : (ids.at(-1) ?? null) };
    await database.settings.put({ key, value });
    return changed;
  });
}

async function readDerived(database: CatalogueDatabase): Promise<Derived> {
  // Only this program writes the setting, in this shape; a catalogue of before knows none.
  return ((await database.settings.get(key))?.value as Derived | undefined) ?? { version: 0, after: null };
}
