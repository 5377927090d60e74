import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { planByName } from '../../core/provenance/file-plan';
import { inboxDocuments } from '../queries/inbox';
import { value } from '../testing/expect-value';
import { openForTest } from '../testing/open-for-test';
import { importedFile } from '../testing/samples';
import { applyFileNames } from './apply-file-names';
import { importScans } from './import-scan';

async function photographed() {
  const { catalogue } = await openForTest();
  const names = ['16P431207_002.jpg', '16P431207_001.jpg', '16P990001_1.jpg', 'plaque.jpg'];
  const { scans } = value(await importScans(catalogue, { files: names.map((name) => importedFile(name)) }));
  const documents = scans.map(({ document }) => document);
  const files = names.map((name, index) => ({ document: documents[index] ?? '', name }));
  return { catalogue, documents, scans, plan: planByName(files, '{cote}_{page}', { id: 'site:vincennes' }) };
}

test('file names give cotes and one document for each, pages in order; one undo takes it all back', async () => {
  const { catalogue, documents, scans, plan } = await photographed();
  const { documents: left } = value(await applyFileNames(catalogue, { cotes: plan.cotes, site: 'site:vincennes', group: true }));
  expect(left).toEqual([documents[1], documents[2]]);
  const dossier = await catalogue.database.documents.get(documents[1] ?? '');
  expect(dossier?.fields).toMatchObject({ coteAsWritten: '16P431207', cote: 'GR 16 P 431207', site: 'site:vincennes' });
  expect(dossier?.pages.map(({ scan }) => scan)).toEqual([scans[1]?.scan, scans[0]?.scan]);
  expect((await catalogue.database.documents.get(documents[2] ?? ''))?.fields).toMatchObject({ cote: 'GR 16 P 990001', page: '1' });
  expect(await inboxDocuments(catalogue)).toHaveLength(1);
  value(await catalogue.undo());
  for (const id of documents) {
    const row = await catalogue.database.documents.get(id);
    expect([row?.pages.length, row?.fields.cote, row?.fields.mergedInto]).toEqual([1, undefined, undefined]);
  }
});

test('without grouping each file takes its cote and its page', async () => {
  const { catalogue, documents, plan } = await photographed();
  value(await applyFileNames(catalogue, { cotes: plan.cotes, group: false }));
  const rows = await catalogue.database.documents.bulkGet(documents);
  expect(rows.map((row) => [row?.fields.cote, row?.fields.page, row?.fields.site])).toEqual([
    ['GR 16 P 431207', '2', undefined],
    ['GR 16 P 431207', '1', undefined],
    ['GR 16 P 990001', '1', undefined],
    [undefined, undefined, undefined],
  ]);
});
