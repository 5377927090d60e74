import { type Men, menOf } from '../../core/changes/men';
import type { Catalogue } from '../catalogue';

/** Resolves records said to be one man; marks are few. */
export async function men(catalogue: Catalogue): Promise<Men> {
  return menOf(await catalogue.database.marks.toArray());
}
