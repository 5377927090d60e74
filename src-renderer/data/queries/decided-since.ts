import Dexie from 'dexie';
import { liveChanges } from '../../core/changes/liveness';
import type { Catalogue } from '../catalogue';
import type { BatchRow } from '../rows';
import { withReverts } from '../write/gather';

const stepRows = 100;

/** How many decisions the present agent has made since a moment (milliseconds since 1970) that were not undone. */
export async function decidedSince({ database, agent }: Catalogue, since: number): Promise<number> {
  const firsts: string[] = [];
  for (let below: string | typeof Dexie.maxKey = Dexie.maxKey; ; ) {
    const rows: BatchRow[] = await database.batches
      .where('[agent+last]')
      .between([agent(), Dexie.minKey], [agent(), below], false, false)
      .reverse()
      .limit(stepRows)
      .toArray();
    const fresh = rows.filter(({ wall }) => Date.parse(wall) >= since);
    firsts.push(...fresh.flatMap(({ label, first }) => (label === 'decide-status' ? [first] : [])));
    const last = rows.at(-1);
    if (last === undefined || rows.length < stepRows || fresh.length < rows.length) break;
    below = last.last;
  }
  const changes = (await database.changes.bulkGet(firsts)).flatMap((row) => row?.change ?? []);
  const live = liveChanges(await withReverts(database, changes));
  return changes.filter(({ id }) => live.has(id)).length;
}
