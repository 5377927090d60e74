/** What a table says of a key that comes from anywhere, such as a received change: `toString` and its like stand in no table. */
export function own<Value>(table: { readonly [key: string]: Value }, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
