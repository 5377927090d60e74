import type { CatalogueDatabase } from '../database';
import type { CounterName } from '../rows';

/** Adds to the counters, in the transaction that changes what they count. */
export async function addToCounters(database: CatalogueDatabase, growth: { readonly [Name in CounterName]: number }): Promise<void> {
  const grown = (Object.keys(growth) as CounterName[]).filter((name) => growth[name] !== 0);
  const rows = await database.counters.bulkGet(grown);
  await database.counters.bulkPut(grown.map((name, index) => ({ name, value: (rows[index]?.value ?? 0) + growth[name] })));
}
