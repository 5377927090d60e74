import type { PageReference } from '../../core/model/page';
import type { NewTranscription } from '../../core/model/transcription';
import { turnOfPage } from '../../core/model/turn';
import { ocrEngine } from '../../core/ocr/engine';
import type { AskedLanguages, OcrLanguages } from '../../core/ocr/languages';
import { sizeToRead } from '../../core/ocr/place';
import type { Catalogue } from '../../data/catalogue';
import { scansByIds } from '../../data/queries/documents';
import { createRecogniser, OcrProblem, type Recogniser } from '../../workers/ocr/ocr.client';
import { PageProblem } from '../../workers/page-problem.client';
import { pageReader } from '../page-source/page-reader';
import { createReadingQueue, type ReadingQueue } from './reading-queue';

export type PageToRead = { readonly page: PageReference; readonly languages: AskedLanguages };
/** What came of a page; `shut`: its file cannot be shown, hence not read. */
type ReadOutcome = { readonly kind: 'read'; readonly reading: NewTranscription } | { readonly kind: 'shut' } | { readonly kind: 'failed' };

/** Each lane costs up to some 280 MB while it reads. */
const mostLanes = 4;
const unknownPage = { width: 2_480, height: 3_508 };

// One set of workers for each open catalogue.
const queues = new WeakMap<Catalogue, ReadingQueue<PageToRead, ReadOutcome>>();

/** Reads pages in workers, leaving a core to whoever reads beside; the workers go when there is nothing left to read. */
export function readingQueue(catalogue: Catalogue): ReadingQueue<PageToRead, ReadOutcome> {
  const known = queues.get(catalogue);
  if (known !== undefined) return known;
  const lanes = Math.max(1, Math.min(mostLanes, navigator.hardwareConcurrency - 1));
  const recognisers = new Map<number, Recogniser>();
  // In what the pages of a file were found to be written: its next page is tried in that first.
  const found = new Map<string, OcrLanguages>();
  const recogniserOf = (lane: number) => {
    const there = recognisers.get(lane) ?? createRecogniser();
    recognisers.set(lane, there);
    return there;
  };
  const queue = createReadingQueue<PageToRead, ReadOutcome>(
    lanes,
    (page, lane, signal) => readPage(catalogue, recogniserOf(lane), found, page, signal),
    () => {
      for (const recogniser of recognisers.values()) recogniser.close();
      recognisers.clear();
    },
  );
  queues.set(catalogue, queue);
  return queue;
}

async function readPage(
  catalogue: Catalogue,
  recogniser: Recogniser,
  found: Map<string, OcrLanguages>,
  { page, languages: asked }: PageToRead,
  signal: AbortSignal,
): Promise<ReadOutcome> {
  const scan = (await scansByIds(catalogue, [page.scan])).get(page.scan);
  if (scan === undefined) return { kind: 'shut' };
  const wanted = sizeToRead(scan.pages[page.page] ?? unknownPage, scan.mediaType === 'application/pdf' ? 'point' : 'pixel');
  try {
    const bitmap = await pageReader(catalogue).page({ sha: scan.id, size: scan.size }, page.page, wanted, signal);
    const forOcr = { bitmap, turn: turnOfPage(scan, page.page), languages: asked, expected: found.get(page.scan) };
    const { lines, languages, version } = await recogniser.read(forOcr, signal);
    const isFound = asked === 'find';
    if (isFound && lines.length > 0) found.set(page.scan, languages);
    const engine = { name: ocrEngine.name, version, languages: languages.split('+'), ...(isFound ? { languageSupposed: true } : {}) };
    return { kind: 'read', reading: { page, origin: 'machine', lines, engine } };
  } catch (problem) {
    if (problem instanceof PageProblem) return { kind: 'shut' };
    if (problem instanceof OcrProblem) return { kind: 'failed' };
    throw problem;
  }
}
