import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { attachDocuments } from './actions/attach-documents';
import { createSoldier } from './actions/create-soldier';
import { importScans } from './actions/import-scan';
import { CatalogueDatabase, databaseName } from './database';
import { openCatalogue } from './open';
import { counters } from './queries/counters';
import { inboxDocuments } from './queries/inbox';
import { soldierRecord } from './queries/soldier-record';
import { value } from './testing/expect-value';
import { expectOpen, openForTest } from './testing/open-for-test';
import { importedFile, nameAssertion } from './testing/samples';

test('a new man with a scan: flagged, counted, out of the inbox, and in the vault', async () => {
  const { catalogue, desk } = await openForTest();
  const { scans } = value(await importScans(catalogue, { files: [importedFile('plaque.jpg', 2)] }));
  expect(await counters(catalogue)).toEqual({ men: 0, pages: 2, inbox: 1, review: 0 });
  const document = scans[0]?.document ?? '';
  const made = value(await createSoldier(catalogue, { assertions: [nameAssertion('Moldabekov', document)] }));
  expect(made.attachments).toHaveLength(1);
  expect(await counters(catalogue)).toEqual({ men: 1, pages: 2, inbox: 0, review: 2 });
  expect(await inboxDocuments(catalogue)).toEqual([]);
  const record = await soldierRecord(catalogue, made.soldier);
  expect(record?.summary).toMatchObject({ name: 'Moldabekov', status: 'flagged', scans: 1, openAttachments: 1 });
  expect(await catalogue.settled()).toEqual({ state: 'saved' });
  expect(desk.lines(catalogue.id)).toHaveLength(5);
  expect(await catalogue.database.outbox.count()).toBe(0);
});

test('undo and redo reach the last batch after a restart', async () => {
  const { catalogue, input } = await openForTest();
  const { soldier } = value(await createSoldier(catalogue, { assertions: [nameAssertion('Omarov')] }));
  await catalogue.settled();
  await catalogue.close();
  const reopened = expectOpen(await openCatalogue(input));
  expect(await reopened.undoable()).toMatchObject({ label: 'create-soldier', changes: 2, later: [], cutShort: false });
  value(await reopened.undo());
  expect(await soldierRecord(reopened, soldier)).toBeUndefined();
  expect(await counters(reopened)).toMatchObject({ men: 0, review: 0 });
  expect(await reopened.undoable()).toBeNull();
  value(await reopened.redo());
  expect((await soldierRecord(reopened, soldier))?.summary?.name).toBe('Omarov');
  expect(await counters(reopened)).toMatchObject({ men: 1, review: 1 });
  expect(await reopened.redoable()).toBeNull();
});

test('a catalogue’s database that is deleted stays deleted, also while something still reads it', async () => {
  const { catalogue } = await openForTest();
  const late = new CatalogueDatabase(databaseName(catalogue.id));
  expect(await late.soldiers.count()).toBe(0);
  await catalogue.close();
  await Dexie.delete(databaseName(catalogue.id));
  await expect(late.soldiers.count()).rejects.toThrow();
  expect(await Dexie.getDatabaseNames()).not.toContain(databaseName(catalogue.id));
});

test('a document attached twice keeps its one attachment', async () => {
  const { catalogue } = await openForTest();
  const { scans } = value(await importScans(catalogue, { files: [importedFile('a.jpg')] }));
  const { soldier } = value(await createSoldier(catalogue, {}));
  const document = scans[0]?.document ?? '';
  const first = value(await attachDocuments(catalogue, { soldier, documents: [{ document }] }));
  const second = value(await attachDocuments(catalogue, { soldier, documents: [{ document }] }));
  expect(second.attachments).toEqual(first.attachments);
});
