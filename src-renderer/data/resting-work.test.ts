import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { withoutContent } from '../core/changes/stamp';
import { changeOf } from '../core/changes/testing/any-changes';
import { addSite } from './actions/add-site';
import { assertValue } from './actions/assert-value';
import { createSoldier } from './actions/create-soldier';
import { describeDocument } from './actions/describe-document';
import { groupDocuments } from './actions/group-documents';
import { importScans } from './actions/import-scan';
import { splitDocument } from './actions/split-document';
import { eraseEntity } from './testing/erase-entity';
import { value } from './testing/expect-value';
import { openForTest } from './testing/open-for-test';
import { importedFile, nameAssertion } from './testing/samples';
import { workAfter } from './undoing/work-after';
import { applyChanges } from './write/apply';

const site = { type: 'cemetery', name: 'Carré', shortName: 'Carré', requiredFields: [], citationForm: 'plain' } as const;

describe('undo names the work that would hang in the air', () => {
  test('a document described with a site that is undone', async () => {
    const { catalogue } = await openForTest();
    const document = value(await importScans(catalogue, { files: [importedFile('a.jpg')] })).scans[0]?.document ?? '';
    const made = value(await addSite(catalogue, site));
    value(await describeDocument(catalogue, { document, fields: { site: made.site } }));
    const batch = await catalogue.database.batches.get(made.batch);
    if (batch === undefined) throw new Error('no batch');
    expect(await workAfter(catalogue.database, batch)).toMatchObject([{ kind: 'describe', entity: document }]);
  });

  test('a man made from a scan while its import still went on', async () => {
    const { catalogue } = await openForTest();
    const batch = catalogue.random.uuid();
    const first = value(await importScans(catalogue, { batch, files: [importedFile('a.jpg')] })).scans[0]?.document ?? '';
    value(await createSoldier(catalogue, { attach: [{ document: first }] }));
    value(await importScans(catalogue, { batch, files: [importedFile('b.jpg')] }));
    expect(await catalogue.undo()).toMatchObject({ ok: false, failure: { why: 'work-rests-on-it', later: [{ kind: 'attach' }] } });
  });
});

test('a page split off takes along the citations of what was read from it, and undo brings them back', async () => {
  const { catalogue } = await openForTest();
  const { scans } = value(await importScans(catalogue, { files: ['a.jpg', 'b.jpg'].map((name) => importedFile(name)) }));
  const { document } = value(await groupDocuments(catalogue, { documents: scans.map((scan) => scan.document) }));
  const cited = (index: number) => ({ ...nameAssertion(`Nom ${index}`), citation: { document, page: { scan: scans[index]?.scan ?? '', page: 0 } } });
  const { soldier, assertions } = value(await createSoldier(catalogue, { assertions: [cited(0)] }));
  const { assertion } = value(await assertValue(catalogue, { soldier, assertion: cited(1) }));
  const documents = async () => (await catalogue.database.assertions.bulkGet([assertions[0] ?? '', assertion])).map((row) => row?.citation?.document);
  const split = value(await splitDocument(catalogue, { document, pages: [1] }));
  expect(await documents()).toEqual([document, split.document]);
  expect(await catalogue.database.assertions.where('document').equals(split.document).count()).toBe(1);
  value(await catalogue.undo());
  expect(await documents()).toEqual([document, document]);
});

test('of a change that came twice at once, bare and whole, the whole one is kept', async () => {
  const { catalogue } = await openForTest();
  const whole = changeOf({ kind: 'create', entity: 'man', payload: { type: 'soldier' } }, '1');
  await applyChanges(catalogue.database, [whole, withoutContent(whole)], { outbox: false, clock: { wall: 0, counter: 0 } });
  expect((await catalogue.database.changes.get('1'))?.change).toEqual(whole);
});

test('an erase reaches what a restore had set aside', async () => {
  const { catalogue } = await openForTest();
  const { soldier } = value(await createSoldier(catalogue, {}));
  const [row] = await catalogue.database.changes.where('entity').equals(soldier).toArray();
  if (row === undefined) throw new Error('no change');
  await catalogue.database.setAside.put({ id: row.id, hash: 'other', setAsideAt: '', change: row.change });
  await eraseEntity(catalogue, soldier);
  expect((await catalogue.database.setAside.toArray()).map(({ change }) => change.payload)).toEqual([undefined]);
});
