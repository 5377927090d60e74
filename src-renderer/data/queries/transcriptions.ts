import Dexie from 'dexie';
import type { PageReference } from '../../core/model/page';
import { inOrderShown } from '../../core/transcription/shown';
import type { Catalogue } from '../catalogue';
import type { TranscriptionRow } from '../rows';

/** Every standing reading of a page, the one that is shown first. */
export async function transcriptionsOf(catalogue: Catalogue, page: PageReference): Promise<readonly TranscriptionRow[]> {
  return (await transcriptionsOfPages(catalogue, [page]))[0] ?? [];
}

/** The standing readings of each page, the shown one first, in the order asked for. */
export async function transcriptionsOfPages(catalogue: Catalogue, pages: readonly PageReference[]): Promise<readonly (readonly TranscriptionRow[])[]> {
  const { transcriptions } = catalogue.database;
  return catalogue.database.transaction('r', transcriptions, async () =>
    Promise.all(pages.map(async ({ scan, page }) => inOrderShown(await transcriptions.where('[page.scan+page.page]').equals([scan, page]).toArray()))),
  );
}

/** Readings of a page that were taken back, the newest first. */
export async function withdrawnTranscriptions(catalogue: Catalogue, { scan, page }: PageReference): Promise<readonly TranscriptionRow[]> {
  const rows = await catalogue.database.transcriptions.where('[page.scan+page.page]').equals([scan, page]).toArray();
  return rows.filter(({ withdrawn }) => withdrawn !== undefined).toSorted((left, right) => (left.writtenBy < right.writtenBy ? 1 : -1));
}

/** Of these pages, those that have no text yet, in the order asked for. Reads keys only. A page read and found empty has one. */
export async function pagesWithoutText(catalogue: Catalogue, pages: readonly PageReference[]): Promise<readonly PageReference[]> {
  const { pageTexts } = catalogue.database;
  const scans = [...new Set(pages.map(({ scan }) => scan))];
  const keys = await catalogue.database.transaction('r', pageTexts, async () =>
    Promise.all(scans.map((scan) => pageTexts.where('[scan+page]').between([scan, Dexie.minKey], [scan, Dexie.maxKey]).primaryKeys())),
  );
  const there = new Set(keys.flat().map(([scan, page]) => `${scan} ${page}`));
  return pages.filter(({ scan, page }) => !there.has(`${scan} ${page}`));
}
