import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { NewTranscription } from '../core/model/transcription';
import { attachDocuments } from './actions/attach-documents';
import { createSoldier } from './actions/create-soldier';
import { importScans } from './actions/import-scan';
import { saveTranscription, saveTranscriptions } from './actions/save-transcription';
import { withdrawTranscription } from './actions/withdraw-transcription';
import type { Catalogue, SummariesChanged } from './catalogue';
import { openCatalogue } from './open';
import { historyOf } from './queries/history';
import { pagesWithoutText, transcriptionsOf, withdrawnTranscriptions } from './queries/transcriptions';
import { forgetReading, noteReading, unfinishedReadings } from './queries/unfinished-readings';
import { value } from './testing/expect-value';
import { expectOpen, openForTest } from './testing/open-for-test';
import { importedFile, nameAssertion } from './testing/samples';

const engine = { name: 'Tesseract', version: '5.3.4', languages: ['fra'] };

async function withScan(pages = 3): Promise<{ readonly catalogue: Catalogue; readonly scan: string; readonly document: string }> {
  const { catalogue } = await openForTest();
  const [imported] = value(await importScans(catalogue, { files: [importedFile('registre.pdf', pages)] })).scans;
  if (imported === undefined) throw new Error('Nothing was imported.');
  return { catalogue, scan: imported.scan, document: imported.document };
}

/** What is shown of each page of a file that has a text, in the order of pages. */
const textsShown = (catalogue: Catalogue, scan: string) => catalogue.database.pageTexts.where('scan').equals(scan).sortBy('page');

const withoutText = async (catalogue: Catalogue, scan: string) =>
  (
    await pagesWithoutText(
      catalogue,
      [0, 1, 2].map((page) => ({ scan, page })),
    )
  ).map(({ page }) => page);

const readingOf = (scan: string, page: number, ...lines: readonly string[]): NewTranscription => ({
  page: { scan, page },
  origin: 'machine',
  engine,
  lines: lines.map((text) => ({ text })),
});

test('no reading of a page replaces another: a person’s is shown before a file’s, the PDF’s text and the machine’s', async () => {
  const { catalogue, scan } = await withScan();
  const page = { scan, page: 1 };
  const machine = value(await saveTranscription(catalogue, readingOf(scan, 1, 'Moldabckov'))).transcription;
  const person = value(await saveTranscription(catalogue, { page, origin: 'person', basedOn: machine, lines: [{ text: 'Moldabekov' }] })).transcription;
  const imported = value(await saveTranscription(catalogue, { page, origin: 'imported', lines: [{ text: 'Moldabékov' }] })).transcription;
  expect((await transcriptionsOf(catalogue, page)).map(({ id }) => id)).toEqual([person, imported, machine]);
  expect(await textsShown(catalogue, scan)).toMatchObject([{ page: 1, origin: 'person', text: 'Moldabekov' }]);
  expect(await withoutText(catalogue, scan)).toEqual([0, 2]);
  value(await withdrawTranscription(catalogue, { transcription: person, reason: 'Autre page' }));
  expect(await textsShown(catalogue, scan)).toMatchObject([{ page: 1, origin: 'imported' }]);
  expect(await withdrawnTranscriptions(catalogue, page)).toMatchObject([{ id: person, withdrawn: { reason: 'Autre page' } }]);
  value(await catalogue.undo());
  expect(await textsShown(catalogue, scan)).toMatchObject([{ page: 1, origin: 'person' }]);
});

test('going on with one’s own reading keeps its history; the same reading is not kept twice; a page read as empty has been read', async () => {
  const { catalogue, scan } = await withScan();
  const page = { scan, page: 0 };
  const first = value(await saveTranscription(catalogue, { page, origin: 'person', lines: [{ text: 'Tachkent' }] })).transcription;
  const again = value(
    await saveTranscription(catalogue, { page, origin: 'person', basedOn: first, lines: [{ text: 'Taschkent' }], language: 'de' }),
  ).transcription;
  expect(again).toBe(first);
  expect((await historyOf(catalogue, first)).map(({ kind }) => kind)).toEqual(['create', 'describe']);
  expect(await transcriptionsOf(catalogue, page)).toMatchObject([{ lines: [{ text: 'Taschkent' }], language: 'de' }]);
  const empty = value(await saveTranscription(catalogue, readingOf(scan, 2))).transcription;
  expect(value(await saveTranscription(catalogue, readingOf(scan, 2))).transcription).toBe(empty);
  expect(await withoutText(catalogue, scan)).toEqual([1]);
});

test('many pages read one after another are one undo, and only the search hears of the men they speak of', async () => {
  const { catalogue, scan, document } = await withScan(3);
  const { soldier } = value(await createSoldier(catalogue, { assertions: [nameAssertion('Moldabekov')] }));
  value(await attachDocuments(catalogue, { documents: [{ document }], soldier }));
  const heard: SummariesChanged[] = [];
  catalogue.onSummaries((event) => heard.push(event));
  const { batch } = value(await saveTranscriptions(catalogue, { transcriptions: [readingOf(scan, 0, 'a'), readingOf(scan, 1, 'b')] }));
  value(await saveTranscriptions(catalogue, { transcriptions: [readingOf(scan, 2, 'c')], batch }));
  expect(heard).toEqual([
    { changed: [], removed: [], texts: [soldier] },
    { changed: [], removed: [], texts: [soldier] },
  ]);
  value(await catalogue.undo());
  expect(await textsShown(catalogue, scan)).toEqual([]);
});

test('what is no page is refused with the number it exceeds, and nothing of the batch is written', async () => {
  const { catalogue, scan } = await withScan();
  const good = readingOf(scan, 0, 'a');
  const refused = (bad: NewTranscription) => saveTranscriptions(catalogue, { transcriptions: [good, bad] });
  expect(await refused(readingOf(scan, 1, 'x'.repeat(4_001)))).toEqual({ ok: false, failure: { why: 'line-too-long', line: 1, most: 4_000 } });
  expect(await refused({ ...good, lines: Array.from({ length: 2_001 }, () => ({ text: 'x' })) })).toMatchObject({ failure: { why: 'too-many-lines' } });
  expect(await refused({ ...good, lines: Array.from({ length: 60 }, () => ({ text: 'x'.repeat(4_000) })) })).toMatchObject({
    failure: { why: 'too-much-text' },
  });
  expect(await refused(readingOf(scan, 3, 'a'))).toEqual({ ok: false, failure: { why: 'not-found', entity: scan } });
  expect(await textsShown(catalogue, scan)).toEqual([]);
});

test('a restart keeps the readings, with their places as they were saved', async () => {
  const { catalogue, input } = await openForTest();
  const [imported] = value(await importScans(catalogue, { files: [importedFile('registre.pdf')] })).scans;
  const page = { scan: imported?.scan ?? '', page: 0 };
  const lines = [{ text: 'un\ndeux', region: { x: 0.1, y: 0.2, width: 0.9999, height: 0.05 }, baseline: [{ x: 0.1, y: 0.25 }], confidence: 0.98765 }];
  value(await saveTranscription(catalogue, { page, origin: 'machine', engine, lines }));
  await catalogue.settled();
  await catalogue.close();
  const opened = expectOpen(await openCatalogue(input));
  const [kept] = await transcriptionsOf(opened, page);
  expect(kept).toMatchObject({
    origin: 'machine',
    engine,
    lines: [{ text: 'un deux', region: { x: 0.1, y: 0.2, width: 0.9, height: 0.05 }, confidence: 0.988 }],
  });
  expect(kept?.lines[0]?.baseline).toBeUndefined();
  await opened.close();
});

test('a machine’s reading that is likely rubbish is kept and counts as read, but is not searched; a person’s word is', async () => {
  const { catalogue, scan } = await withScan();
  const lines = [{ text: 'Xqv lrrt', confidence: 0.2 }];
  value(await saveTranscription(catalogue, { ...readingOf(scan, 0), lines }));
  expect(await textsShown(catalogue, scan)).toMatchObject([{ page: 0, origin: 'machine', text: '' }]);
  expect(await withoutText(catalogue, scan)).toEqual([1, 2]);
  value(await saveTranscription(catalogue, { page: { scan, page: 0 }, origin: 'person', lines }));
  expect(await textsShown(catalogue, scan)).toMatchObject([{ origin: 'person', text: 'Xqv lrrt' }]);
});

test('a reading by machine that was broken off is remembered with the pages that have no text yet, until it is over', async () => {
  const { catalogue, scan } = await withScan();
  const pages = [0, 1, 2].map((page) => ({ scan, page }));
  await noteReading(catalogue, { batch: 'b', begun: '2026-11-21T18:00:00.000Z', languages: 'fra', pages });
  value(await saveTranscription(catalogue, readingOf(scan, 1, 'Moldabekov')));
  expect(await unfinishedReadings(catalogue)).toEqual([{ batch: 'b', begun: '2026-11-21T18:00:00.000Z', languages: 'fra', pages: [pages[0], pages[2]] }]);
  await forgetReading(catalogue, 'b');
  expect(await unfinishedReadings(catalogue)).toEqual([]);
});
