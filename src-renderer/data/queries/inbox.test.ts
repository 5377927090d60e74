import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import { expect, test, vi } from 'vitest';
import { describeDocument } from '../actions/describe-document';
import { importScans } from '../actions/import-scan';
import { saveTranscriptions } from '../actions/save-transcription';
import { turnPages } from '../actions/turn-pages';
import { value } from '../testing/expect-value';
import { openForTest } from '../testing/open-for-test';
import { importedFile } from '../testing/samples';
import { inboxMoves } from './inbox';

test('the inbox is read again when documents come, are described or turned, and go, and not for the texts of their pages', async () => {
  const { catalogue } = await openForTest();
  let heard = 0;
  const watching = liveQuery(() => inboxMoves(catalogue)).subscribe(() => {
    heard += 1;
  });
  const rested = () => new Promise((resolve) => setTimeout(resolve, 50));
  const isHeard = async (work: () => Promise<unknown>) => {
    await rested();
    const before = heard;
    await work();
    await vi.waitFor(() => expect(heard).toBeGreaterThan(before));
  };
  const isNotHeard = async (work: () => Promise<unknown>) => {
    await rested();
    const before = heard;
    await work();
    await rested();
    expect(heard).toBe(before);
  };
  await vi.waitFor(() => expect(heard).toBe(1));
  await isHeard(() => importScans(catalogue, { files: [importedFile('registre.pdf', 60)] }));
  const [row] = await catalogue.database.documents.toArray();
  const scan = row?.scans[0];
  if (row === undefined || scan === undefined) throw new Error('Nothing was imported.');
  await isHeard(async () => value(await describeDocument(catalogue, { document: row.id, fields: { title: 'Registre' } })));
  const texts = Array.from({ length: 60 }, (_, page) => ({ page: { scan, page }, origin: 'text-layer' as const, lines: [{ text: `Feuillet ${page}` }] }));
  await isNotHeard(async () => value(await saveTranscriptions(catalogue, { transcriptions: texts })));
  await isNotHeard(async () => value(await catalogue.undo()));
  await isHeard(async () => value(await turnPages(catalogue, { pages: [{ scan, page: 0 }], by: 90 })));
  for (let step = 0; step < 3; step += 1) await isHeard(async () => value(await catalogue.undo()));
  expect(await catalogue.database.documents.count()).toBe(0);
  watching.unsubscribe();
});
