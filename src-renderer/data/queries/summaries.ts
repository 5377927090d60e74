import Dexie from 'dexie';
import type { Catalogue } from '../catalogue';
import { completeRow } from '../men/man-row';
import type { SummaryRow } from '../rows';

const chunkRows = 2_000;

/** Every record's summary, in the order of ids, read in chunks so that reading never blocks long; `onChunk` hears of each. Stops when the signal is aborted. */
export async function readSummaries(
  catalogue: Catalogue,
  onChunk?: (rows: readonly SummaryRow[]) => void,
  signal?: AbortSignal,
): Promise<readonly SummaryRow[]> {
  const all: SummaryRow[] = [];
  for (let after: string | typeof Dexie.minKey = Dexie.minKey; signal?.aborted !== true; ) {
    const stored: SummaryRow[] = await catalogue.database.summaries.where('id').above(after).limit(chunkRows).toArray();
    const rows = stored.map(completeRow);
    onChunk?.(rows);
    all.push(...rows);
    const last = rows.at(-1);
    if (rows.length < chunkRows || last === undefined) break;
    after = last.id;
  }
  return all;
}

/** In the order asked for; a soldier that is not there is left out. */
export async function summariesByIds(catalogue: Catalogue, soldiers: readonly string[]): Promise<readonly SummaryRow[]> {
  return (await catalogue.database.summaries.bulkGet([...soldiers])).flatMap((row) => (row === undefined ? [] : [completeRow(row)]));
}
