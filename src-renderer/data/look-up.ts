import Dexie, { type Table } from 'dexie';

/**
 * Every row whose index holds one of the keys, each row once. Many small requests at once instead of one cursor that hops
 * from key to key: a hop is a round trip, and a batch has hundreds of keys.
 */
export async function lookUp<Row extends { readonly id: string }>(table: Table<Row, string>, index: string, keys: Iterable<string>): Promise<readonly Row[]> {
  const found = await Promise.all([...new Set(keys)].map((key) => table.where(index).equals(key).toArray()));
  return eachOnce(found.flat());
}

/** Fewer questions than this are asked one by one. */
const manyKeys = 16;

/**
 * `lookUp` in a table that is mostly short, such as marks or notes: while it has fewer rows than there are questions, reading
 * it answers them all in one request.
 */
export async function lookUpInShort<Row extends { readonly id: string }>(
  table: Table<Row, string>,
  index: string,
  keys: Iterable<string>,
): Promise<readonly Row[]> {
  const wanted = new Set(keys);
  if (wanted.size >= manyKeys) {
    const rows = await table.limit(wanted.size).toArray();
    if (rows.length < wanted.size) return rows.filter((row) => keysOf(row, index).some((key) => wanted.has(key)));
  }
  return lookUp(table, index, wanted);
}

/**
 * `lookUp` by ids that were given one after another, such as those of the changes of one write: where their range holds
 * little else, one look at it answers for all of them.
 */
export async function lookUpNearby<Row extends { readonly id: string }>(
  table: Table<Row, string>,
  index: string,
  keys: Iterable<string>,
): Promise<readonly Row[]> {
  const wanted = [...new Set(keys)].sort();
  const [first, last] = [wanted[0], wanted.at(-1)];
  if (first !== undefined && last !== undefined && wanted.length >= manyKeys) {
    const near = await table.where(index).between(first, last, true, true).limit(wanted.length).primaryKeys();
    if (near.length < wanted.length) {
      const rows = await table.bulkGet([...new Set(near)]);
      const among = new Set(wanted);
      return rows.filter((row) => row !== undefined).filter((row) => keysOf(row, index).some((key) => among.has(key)));
    }
  }
  return lookUp(table, index, wanted);
}

/** What an index holds of a row. */
function keysOf(row: object, index: string): readonly string[] {
  const found: unknown = Dexie.getByKeyPath(row, index);
  return (Array.isArray(found) ? found : [found]).filter((key) => typeof key === 'string');
}

function eachOnce<Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
