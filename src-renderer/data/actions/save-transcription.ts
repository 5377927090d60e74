import { canonicalJson, toJson } from '../../core/json-canonical';
import type { NewTranscription } from '../../core/model/transcription';
import { failure, type Result, success } from '../../core/result';
import { storedLines, type TooMuchText } from '../../core/transcription/storing';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { transcriptionsOfPages } from '../queries/transcriptions';
import type { ScanRow, TranscriptionRow } from '../rows';
import { describeDraft, draft, type Planned, perform } from './shared';

export type TranscriptionFailure = ActionFailure | TooMuchText;
type SaveTranscriptionsInput = {
  readonly transcriptions: readonly NewTranscription[];
  /** One id for all calls of one long reading, so that one undo takes all of it back. */
  readonly batch?: string | undefined;
};

/** Keeps one reading of a page, as `saveTranscriptions` does. */
export async function saveTranscription(
  catalogue: Catalogue,
  reading: NewTranscription,
): Promise<Result<{ readonly transcription: string; readonly batch: string }, TranscriptionFailure>> {
  const saved = await saveTranscriptions(catalogue, { transcriptions: [reading] });
  if (!saved.ok) return saved;
  const [transcription] = saved.value.transcriptions;
  if (transcription === undefined) throw new Error('A reading was kept without an id.');
  return success({ transcription, batch: saved.value.batch });
}

/**
 * Keeps readings of pages beside those that are there; none replaces another. Who goes on with his own reading describes it anew, with its
 * history. A reading that stands already, word for word and by the same reader, is not kept twice: its id is the answer. Ids in the order
 * of the readings. Lines are kept as core/transcription/storing says; nothing is written when one of the pages is refused.
 */
export async function saveTranscriptions(
  catalogue: Catalogue,
  { transcriptions, batch }: SaveTranscriptionsInput,
): Promise<Result<{ readonly transcriptions: readonly string[]; readonly batch: string }, TranscriptionFailure>> {
  const readings: NewTranscription[] = [];
  for (const reading of transcriptions) {
    const lines = storedLines(reading.lines);
    if (!lines.ok) return lines;
    readings.push({ ...reading, lines: lines.value });
  }
  const plan = async (): Promise<Result<Planned<{ readonly transcriptions: readonly string[] }>, ActionFailure>> => {
    const { database } = catalogue;
    // A file of two thousand pages is a long row: it is read once, not once a page.
    const files = [...new Set(readings.map(({ page }) => page.scan))];
    const scans = new Map((await database.scans.bulkGet(files)).flatMap((row) => (row === undefined ? [] : [[row.id, row]])));
    const missing = readings.find(({ page }) => !hasPage(scans.get(page.scan), page.page));
    if (missing !== undefined) return failure({ why: 'not-found', entity: missing.page.scan });
    const standing = await transcriptionsOfPages(
      catalogue,
      readings.map(({ page }) => page),
    );
    const planned = readings.map((reading, at) => draftOf(catalogue, reading, standing[at] ?? []));
    return success({ drafts: planned.flatMap((one) => one.draft ?? []), value: { transcriptions: planned.map(({ id }) => id) } });
  };
  return perform(catalogue, 'save-transcription', plan, batch);
}

function hasPage(scan: ScanRow | undefined, page: number): boolean {
  // A file that cannot be previewed stands for one page.
  return scan !== undefined && page < Math.max(1, scan.pages.length);
}

function draftOf(catalogue: Catalogue, reading: NewTranscription, standing: readonly TranscriptionRow[]) {
  const own = standing.find((row) => row.id === reading.basedOn && row.origin === 'person' && reading.origin === 'person' && row.agent === catalogue.agent());
  if (own !== undefined) return { id: own.id, draft: describeDraft(own, own, { lines: reading.lines, language: reading.language }) };
  const same = standing.find((row) => row.agent === catalogue.agent() && said(row) === said(reading));
  if (same !== undefined) return { id: same.id, draft: null };
  const id = catalogue.random.uuid();
  const { page, origin, lines, engine, basedOn, language } = reading;
  return { id, draft: draft('create', id, { type: 'transcription', fields: { page, origin, lines, engine, basedOn, language } }) };
}

function said({ origin, lines, engine }: Pick<NewTranscription, 'origin' | 'lines' | 'engine'>): string {
  return canonicalJson(toJson({ origin, lines, engine: engine ?? null }));
}
