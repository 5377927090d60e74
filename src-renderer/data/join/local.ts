import type { JournalHead } from '../../../src-main/contract/names';
import { type Clock, clockStart } from '../../core/changes/clock';
import type { Random } from '../catalogue';
import type { CatalogueDatabase } from '../database';

export const emptyHead: JournalHead = { count: 0, hash: '0'.repeat(64) };

/** What the database knows of itself before the join. */
export type Local = { readonly empty: boolean; readonly acknowledged: JournalHead; readonly otherCatalogue: boolean; readonly clock: Clock };

export async function readLocal(database: CatalogueDatabase, catalogue: string): Promise<Local> {
  const [first, acknowledged, named, clock] = await Promise.all([
    database.changes.limit(1).primaryKeys(),
    database.settings.get('acknowledged'),
    database.settings.get('catalogue'),
    database.settings.get('clock'),
  ]);
  return {
    empty: first.length === 0,
    // Only this program writes these settings, each in one shape.
    acknowledged: (acknowledged?.value as JournalHead | undefined) ?? emptyHead,
    otherCatalogue: named !== undefined && named.value !== catalogue,
    clock: (clock?.value as Clock | undefined) ?? clockStart,
  };
}

/** The agent of this window: the one given, the one remembered, else a new id, which is then remembered. */
export async function rememberAgent(database: CatalogueDatabase, given: string | undefined, random: Random): Promise<string> {
  const row = await database.settings.get('agent');
  const agent = given ?? (typeof row?.value === 'string' ? row.value : random.uuid());
  if (row?.value !== agent) await database.settings.put({ key: 'agent', value: agent });
  return agent;
}
