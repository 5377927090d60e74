import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { value } from '../testing/expect-value';
import { openForTest } from '../testing/open-for-test';
import { importScans } from './import-scan';
import { learnPages } from './learn-pages';

test('a locked file, once opened, has its pages, and so has its document; it stays locked', async () => {
  const { catalogue } = await openForTest();
  const sha = 'b'.repeat(64);
  const file = { sha, name: 'registre.pdf', mediaType: 'application/pdf', size: 9, pages: [], obstacle: 'encrypted' } as const;
  const [imported] = value(await importScans(catalogue, { files: [file] })).scans;
  const document = imported?.document ?? '';
  const pages = [
    { width: 595, height: 842 },
    { width: 842, height: 595 },
  ];
  value(await learnPages(catalogue, { scan: sha, pages }));
  expect(await catalogue.database.scans.get(sha)).toMatchObject({ pages, obstacle: 'encrypted' });
  expect((await catalogue.database.documents.get(document))?.pages).toEqual([
    { scan: sha, page: 0 },
    { scan: sha, page: 1 },
  ]);
  // Known pages are not learnt again, whoever asks.
  expect((await learnPages(catalogue, { scan: sha, pages: [] })).ok).toBe(false);
});
