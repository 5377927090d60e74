import type { Catalogue } from '../catalogue';

/** Every label that a document bears, in the order of their letters; read from the index alone. */
export async function knownTags({ database }: Catalogue): Promise<readonly string[]> {
  return (await database.documents.orderBy('tags').uniqueKeys()).map(String);
}
