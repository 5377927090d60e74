import Dexie from 'dexie';
import type { Catalogue } from '../catalogue';
import type { ScanRow, ThumbnailRow } from '../rows';

export async function thumbnail(catalogue: Catalogue, scan: string, page: number): Promise<ThumbnailRow | undefined> {
  return catalogue.database.thumbnails.get([scan, page]);
}

/** Thumbnails are no record: they can be made again, so they are kept beside the changes. */
export async function putThumbnail(catalogue: Catalogue, row: ThumbnailRow): Promise<void> {
  await catalogue.database.thumbnails.put(row);
}

const chunkScans = 500;

/** Tells, a chunk of scans at a time, of the pages that could be shown and have no thumbnail yet. Reads keys only, never pictures. */
export async function pagesWithoutThumbnail(
  catalogue: Catalogue,
  onPages: (pages: readonly { readonly scan: string; readonly page: number; readonly size: number }[]) => void,
  signal: AbortSignal,
): Promise<void> {
  const { scans, thumbnails: table } = catalogue.database;
  for (let after: string | typeof Dexie.minKey = Dexie.minKey; !signal.aborted; ) {
    const rows: ScanRow[] = await scans.where('id').above(after).limit(chunkScans).toArray();
    const first = rows[0];
    const last = rows.at(-1);
    if (first === undefined || last === undefined) return;
    const keys = await table.where('[scan+page]').between([first.id, Dexie.minKey], [last.id, Dexie.maxKey]).primaryKeys();
    const there = new Set(keys.map(([scan, page]) => `${scan}/${page}`));
    const missing = rows.flatMap(({ id, size, pages, obstacle }) => (obstacle === undefined ? pages.map((_, page) => ({ scan: id, page, size })) : []));
    if (!signal.aborted) onPages(missing.filter(({ scan, page }) => !there.has(`${scan}/${page}`)));
    after = last.id;
  }
}
