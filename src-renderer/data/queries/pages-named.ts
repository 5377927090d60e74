import Dexie from 'dexie';
import type { PageReference } from '../../core/model/page';
import type { ScanPage } from '../../core/model/scan';
import { bareName, nameOfPageIn } from '../../core/transcription/read-page-file';
import type { Catalogue } from '../catalogue';
import type { ScanRow } from '../rows';

const chunkRows = 500;

type NamedPage = { readonly page: PageReference; readonly size: ScanPage | undefined };

/**
 * The pages that bear one of these names (as `bareName` gives them), by name: those of files of one page by the names they came under, of others by the
 * name and the number of the page, as `liasse-0012`. Of two under one name the first found. Files have no index of names, so they are walked, in parts.
 */
export async function pagesNamed(catalogue: Catalogue, wanted: ReadonlySet<string>): Promise<ReadonlyMap<string, NamedPage>> {
  const found = new Map<string, NamedPage>();
  for (let after: string | typeof Dexie.minKey = Dexie.minKey; ; ) {
    const rows: ScanRow[] = await catalogue.database.scans.where('id').above(after).limit(chunkRows).toArray();
    for (const row of rows) {
      for (const [name, page] of namesOf(row)) {
        if (wanted.has(name) && !found.has(name)) found.set(name, { page: { scan: row.id, page }, size: row.pages[page] });
      }
    }
    const last = rows.at(-1);
    if (rows.length < chunkRows || last === undefined) return found;
    after = last.id;
  }
}

function namesOf({ names, pages }: ScanRow): readonly (readonly [name: string, page: number])[] {
  const bare = names.map(bareName);
  if (pages.length < 2) return bare.map((name) => [name, 0]);
  return bare.flatMap((name) => pages.map((_, page) => [nameOfPageIn(name, page), page] as const));
}
