import type { Table } from 'dexie';

/**
 * Every row whose index holds one of the keys, each row once. Many small requests at once instead of one cursor that hops
 * from key to key: a hop is a round trip, and a batch has hundreds of keys.
 */
export async function lookUp<Row extends { readonly id: string }>(table: Table<Row, string>, index: string, keys: Iterable<string>): Promise<readonly Row[]> {
  const found = await Promise.all([...new Set(keys)].map((key) => table.where(index).equals(key).toArray()));
  return [...new Map(found.flat().map((row) => [row.id, row])).values()];
}
