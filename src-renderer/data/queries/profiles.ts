import Dexie from 'dexie';
import type { ManProfile } from '../../core/model/profile';
import type { Catalogue } from '../catalogue';
import type { CatalogueDatabase } from '../database';

// A save waits for the chunk that is being read.
const chunkRows = 500;

/** The profile of a man, by the id of any of his records; undefined when there is no such record. */
export async function profileOf(catalogue: Catalogue, id: string): Promise<ManProfile | undefined> {
  return (await profilesByIds(catalogue, [id]))[0];
}

/** The profiles of the men to whom these records belong, each once, in the order asked for; a record that is not there is left out. */
export async function profilesByIds(catalogue: Catalogue, ids: readonly string[]): Promise<readonly ManProfile[]> {
  const { summaries, profiles } = catalogue.database;
  const men = (await summaries.bulkGet([...ids])).flatMap((row) => row?.man ?? []);
  return (await profiles.bulkGet([...new Set(men)])).filter((row) => row !== undefined);
}

/**
 * Every profile in the order of ids, told in chunks, so that a reader with much to do takes turns with others; stops when
 * the signal is aborted. A worker calls it with a database of its own.
 */
export async function readProfiles(
  database: CatalogueDatabase,
  onChunk: (profiles: readonly ManProfile[]) => void | Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  for (let after: string | typeof Dexie.minKey = Dexie.minKey; !signal.aborted; ) {
    const rows: ManProfile[] = await database.profiles.where('id').above(after).limit(chunkRows).toArray();
    const last = rows.at(-1);
    if (last === undefined || signal.aborted) return;
    await onChunk(rows);
    after = last.id;
  }
}
