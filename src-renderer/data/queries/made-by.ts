import type { Catalogue } from '../catalogue';

/** The slug of the work by which an entity came to be; empty when it is not known. */
export async function madeBy({ database }: Catalogue, entity: string): Promise<string> {
  const ids = await database.changes.where('entity').equals(entity).primaryKeys();
  const first = await database.changes.get(ids.sort()[0] ?? '');
  return first === undefined ? '' : ((await database.batches.get(first.batch))?.label ?? '');
}
