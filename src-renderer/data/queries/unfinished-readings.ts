import type { PageReference } from '../../core/model/page';
import type { Catalogue } from '../catalogue';
import { groupBy } from '../group-by';
import { pagesWithoutText } from './transcriptions';

/** Pages that a machine was to read and of which no end is known: the program was closed in the middle. */
export type UnfinishedReading = {
  /** Id of the batch under which the pages that were read are kept. */
  readonly batch: string;
  /** When it began, ISO 8601. */
  readonly begun: string;
  /** As they were chosen (core/ocr/languages). */
  readonly languages: string;
  /** Those that have no text yet. */
  readonly pages: readonly PageReference[];
};

const prefix = 'machine-reading:';

/** Notes which pages a machine is to read, before the first is begun. */
export async function noteReading({ database }: Catalogue, { batch, begun, languages, pages }: UnfinishedReading): Promise<void> {
  const byScan = groupBy(pages, ({ scan }) => scan);
  await database.settings.put({
    key: `${prefix}${batch}`,
    value: { begun, languages, scans: [...byScan].map(([scan, own]) => ({ scan, pages: own.map(({ page }) => page) })) },
  });
}

/** The reading is over, or nobody wants to be reminded of it any more. */
export async function forgetReading({ database }: Catalogue, batch: string): Promise<void> {
  await database.settings.delete(`${prefix}${batch}`);
}

/** The readings noted and not forgotten, those under way among them, the newest first; those of which every page has a text are left out. */
export async function unfinishedReadings(catalogue: Catalogue): Promise<readonly UnfinishedReading[]> {
  const rows = await catalogue.database.settings.where('key').startsWith(prefix).toArray();
  const found = await Promise.all(
    rows.map(async ({ key, value }) => {
      const { begun, languages, scans } = value as { begun: string; languages: string; scans: readonly { scan: string; pages: readonly number[] }[] };
      const noted = scans.flatMap(({ scan, pages }) => pages.map((page) => ({ scan, page })));
      return { batch: key.slice(prefix.length), begun, languages, pages: await pagesWithoutText(catalogue, noted) };
    }),
  );
  return found.filter(({ pages }) => pages.length > 0).toSorted((left, right) => (left.begun < right.begun ? 1 : -1));
}
