import type { Catalogue } from '../catalogue';
import type { ListRow } from '../rows';

export async function allLists(catalogue: Catalogue): Promise<readonly ListRow[]> {
  return catalogue.database.lists.toArray();
}
