import { draft } from '../actions/shared';
import type { Catalogue } from '../catalogue';
import { value } from './expect-value';

/** What another program's erase does when it arrives: no screen of ours asks for one, but every one is honoured (design.md §5). */
export async function eraseEntity(catalogue: Catalogue, entity: string): Promise<void> {
  const rows = await catalogue.database.changes.where('entity').equals(entity).toArray();
  const erase = { ...draft('erase', entity, { reason: 'Demande de la famille.' }), targets: rows.map(({ id }) => id) };
  value(await catalogue.write([erase], { batchLabel: 'erase' }));
}
