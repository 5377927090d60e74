import type { Catalogue } from '../catalogue';
import type { CounterName } from '../rows';

type Counters = { readonly [Name in CounterName]: number };

/** Kept up by every write; never counted by walking a table. `men`: records of soldiers; `pages`: pages of scans. */
export async function counters(catalogue: Catalogue): Promise<Counters> {
  const rows = await catalogue.database.counters.bulkGet(['men', 'pages', 'inbox', 'review']);
  const [menCount, pages, inbox, review] = rows.map((row) => row?.value ?? 0);
  return { men: menCount ?? 0, pages: pages ?? 0, inbox: inbox ?? 0, review: review ?? 0 };
}
