import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { attachDocuments } from '../actions/attach-documents';
import { createSoldier } from '../actions/create-soldier';
import { importScans } from '../actions/import-scan';
import { value } from '../testing/expect-value';
import { openForTest } from '../testing/open-for-test';
import { importedFile, nameAssertion } from '../testing/samples';
import { soldierRecord } from './soldier-record';

test('documents attached in one batch stand in the order in which they were given, after those attached before', async () => {
  let time = Date.UTC(2026, 10, 21);
  const { catalogue } = await openForTest({ now: () => time });
  const names = Array.from({ length: 12 }, (_, index) => `photo-${index}.jpg`);
  const { scans } = value(await importScans(catalogue, { files: names.map((name) => importedFile(name)) }));
  const [last = '', ...others] = scans.map(({ document }) => document).toReversed();
  const { soldier } = value(await createSoldier(catalogue, { assertions: [nameAssertion('Nourman')], attach: [{ document: last }] }));
  time += 1_000;
  value(await attachDocuments(catalogue, { soldier, documents: others.map((document) => ({ document })) }));
  const record = await soldierRecord(catalogue, soldier);
  expect(record?.attachments.map(({ document }) => document)).toEqual([last, ...others]);
});
