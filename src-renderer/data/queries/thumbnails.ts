import type { Catalogue } from '../catalogue';
import type { ThumbnailRow } from '../rows';

export async function thumbnail(catalogue: Catalogue, scan: string, page: number): Promise<ThumbnailRow | undefined> {
  return catalogue.database.thumbnails.get([scan, page]);
}

/** In the order asked for, undefined where there is none yet. */
export async function thumbnails(
  catalogue: Catalogue,
  pages: readonly { readonly scan: string; readonly page: number }[],
): Promise<readonly (ThumbnailRow | undefined)[]> {
  return catalogue.database.thumbnails.bulkGet(pages.map(({ scan, page }): [string, number] => [scan, page]));
}

/** Thumbnails are no record: they can be made again, so they are kept beside the changes. */
export async function putThumbnail(catalogue: Catalogue, row: ThumbnailRow): Promise<void> {
  await catalogue.database.thumbnails.put(row);
}
