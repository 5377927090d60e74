import { menOf } from '../../core/changes/men';
import { isDoubtful } from '../../core/ocr/doubt';
import { shownTranscription } from '../../core/transcription/shown';
import type { CatalogueDatabase } from '../database';
import { lookUp } from '../look-up';
import { marksAround } from '../men/marks-around';
import type { PageTextRow, TranscriptionRow } from '../rows';
import type { Moved } from './project';

/**
 * Makes the shown text of every page again whose readings moved, and answers with the men whom those pages speak of: only what is
 * searched of them changes, since a text claims nothing of anybody (decision 021). Inside a transaction.
 */
export async function derivePageTexts(database: CatalogueDatabase, movements: readonly Moved<TranscriptionRow>[]): Promise<readonly string[]> {
  if (movements.length === 0) return [];
  const rows = movements.flatMap(({ before, after }) => [before, after].filter((row) => row !== undefined));
  const pages = [...new Map(rows.map(({ page }) => [`${page.scan} ${page.page}`, page])).values()];
  const shown = await Promise.all(
    pages.map(async ({ scan, page }) => {
      const readings = await database.transcriptions.where('[page.scan+page.page]').equals([scan, page]).toArray();
      return { key: [scan, page] satisfies [string, number], row: textRow(scan, page, shownTranscription(readings)) };
    }),
  );
  await Promise.all([
    database.pageTexts.bulkPut(shown.flatMap(({ row }) => row ?? [])),
    database.pageTexts.bulkDelete(shown.flatMap(({ key, row }) => (row === undefined ? [key] : []))),
  ]);
  return menOfScans(database, new Set(pages.map(({ scan }) => scan)));
}

function textRow(scan: string, page: number, reading: TranscriptionRow | undefined): PageTextRow | undefined {
  if (reading === undefined) return undefined;
  // A doubtful reading has been read but is not searched: its rubbish would be found for words that stand nowhere.
  const text = isDoubtful(reading) ? '' : reading.lines.map((line) => line.text).join('\n');
  return { scan, page, transcription: reading.id, origin: reading.origin, text };
}

/** The men to whom a document is attached that shows one of these files, by the id of each man's root. */
async function menOfScans(database: CatalogueDatabase, scans: ReadonlySet<string>): Promise<readonly string[]> {
  // Their ids alone: the row of a document of two thousand pages is long, and its texts come two dozen at a time.
  const documents = await Promise.all([...scans].map((scan) => database.documents.where('scans').equals(scan).primaryKeys()));
  const attachments = await lookUp(database.attachments, 'document', documents.flat());
  const soldiers = [...new Set(attachments.map(({ soldier }) => soldier))];
  if (soldiers.length === 0) return [];
  const { manOf } = menOf(await marksAround(database, soldiers));
  return [...new Set(soldiers.map(manOf))];
}
