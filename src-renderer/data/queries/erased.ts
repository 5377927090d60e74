import type { Catalogue } from '../catalogue';
import { lookUp } from '../look-up';

/** Of these entities those whose content was erased. */
export async function erasedAmong({ database }: Catalogue, ids: readonly string[]): Promise<readonly string[]> {
  const changes = await lookUp(database.changes, 'entity', ids);
  return [...new Set(changes.filter(({ change }) => change.kind === 'erase').map(({ entity }) => entity))];
}
