import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { ChangeDraft } from '../core/changes/change';
import { success } from '../core/result';
import { assertValue } from './actions/assert-value';
import { createSoldier } from './actions/create-soldier';
import { describeDocument } from './actions/describe-document';
import { importScans } from './actions/import-scan';
import { openCatalogue } from './open';
import { counters } from './queries/counters';
import { readSummaries } from './queries/summaries';
import { watchSummaries } from './queries/watch-summaries';
import { value } from './testing/expect-value';
import { expectOpen, openForTest } from './testing/open-for-test';
import { importedFile, nameAssertion } from './testing/samples';

describe('writing', () => {
  test('two quick edits of one field are done one after the other and are no conflict', async () => {
    const { catalogue } = await openForTest();
    const document = value(await importScans(catalogue, { files: [importedFile('a.jpg')] })).scans[0]?.document ?? '';
    await Promise.all(['GR 16 P 1', 'GR 16 P 2', 'GR 16 P 3'].map((cote) => describeDocument(catalogue, { document, fields: { cote } })));
    expect(await catalogue.database.documents.get(document)).toMatchObject({ fields: { cote: 'GR 16 P 3' }, conflicts: {} });
  });

  test('a field given its own value again writes nothing', async () => {
    const { catalogue } = await openForTest();
    const document = value(await importScans(catalogue, { files: [importedFile('a.jpg')] })).scans[0]?.document ?? '';
    value(await describeDocument(catalogue, { document, fields: { cote: 'x' } }));
    const before = await catalogue.database.changes.count();
    expect(value(await describeDocument(catalogue, { document, fields: { cote: 'x' } })).changed).toEqual([]);
    expect(await catalogue.database.changes.count()).toBe(before);
  });

  test('living contacts are refused until their encrypted store exists, and nothing of the batch is written', async () => {
    const { catalogue } = await openForTest();
    const { properties } = await import('../core/properties');
    const sealed = properties.find((property) => property.sealed);
    if (sealed === undefined) throw new Error('No sealed property.');
    const assertion = { property: sealed.slug, written: { text: '+7 701' }, value: { type: 'text', text: '+7 701' } as const };
    expect(await createSoldier(catalogue, { assertions: [nameAssertion('A'), assertion] })).toEqual({
      ok: false,
      failure: { why: 'sealed-property', property: sealed.slug },
    });
    expect(await catalogue.database.changes.count()).toBe(0);
  });

  test('two thousand changes go in as one batch, are undone as one and leave the counters right', async () => {
    const { catalogue, desk } = await openForTest();
    const drafts: ChangeDraft[] = [];
    for (let man = 0; man < 1_000; man += 1) {
      const id = catalogue.random.uuid();
      drafts.push({ kind: 'create', entity: id, payload: { type: 'soldier' } });
      drafts.push({
        kind: 'assert',
        entity: catalogue.random.uuid(),
        payload: { soldier: id, property: 'name', written: { text: `Homme ${man}` }, value: { type: 'name', surname: `Homme ${man}` } },
      });
    }
    value(await catalogue.write(drafts, { batchLabel: 'import-table' }));
    expect(await counters(catalogue)).toMatchObject({ men: 1_000, review: 1_000 });
    expect(await catalogue.settled()).toEqual({ state: 'saved' });
    expect(desk.lines(catalogue.id)).toHaveLength(2_000);
    expect(await catalogue.undoable()).toMatchObject({ label: 'import-table', changes: 2_000, cutShort: false });
    value(await catalogue.undo());
    expect(await counters(catalogue)).toMatchObject({ men: 0, review: 0 });
    expect(await readSummaries(catalogue)).toEqual([]);
  }, 60_000);

  test('a batch that a crash cut short is visible, named and undone as one', async () => {
    const { catalogue, input } = await openForTest();
    const drafts = Array.from({ length: 1_200 }, (): ChangeDraft => ({ kind: 'create', entity: catalogue.random.uuid(), payload: { type: 'soldier' } }));
    let parts = 0;
    const { database } = catalogue;
    database.changes.hook('creating', () => {
      parts += 1;
      if (parts > 1_100) throw new Error('power cut');
    });
    expect(await catalogue.write(drafts, { batchLabel: 'import-table' })).toMatchObject({ ok: false, failure: { why: 'storage-failed', written: 1_000 } });
    await catalogue.close();
    const reopened = expectOpen(await openCatalogue(input));
    expect(await counters(reopened)).toMatchObject({ men: 1_000 });
    expect(await reopened.undoable()).toMatchObject({ label: 'import-table', changes: 1_000, cutShort: true });
    value(await reopened.undo());
    expect(await counters(reopened)).toMatchObject({ men: 0 });
  });

  test('a long import of several writes is one batch, and one undo', async () => {
    const { catalogue } = await openForTest();
    const batch = catalogue.random.uuid();
    for (const name of ['a.jpg', 'b.jpg', 'c.jpg']) value(await importScans(catalogue, { files: [importedFile(name)], batch }));
    expect(await catalogue.undoable()).toMatchObject({ id: batch, changes: 6, cutShort: false });
    value(await catalogue.undo());
    expect(await counters(catalogue)).toEqual({ men: 0, pages: 0, inbox: 0, review: 0 });
  });

  test('undo names the later work that rests on the batch before taking it away', async () => {
    const { catalogue, input } = await openForTest();
    const { soldier } = value(await createSoldier(catalogue, {}));
    await catalogue.settled();
    await catalogue.close();
    const other = expectOpen(await openCatalogue({ ...input, agent: 'somebody-else' }));
    const { assertion } = value(await assertValue(other, { soldier, assertion: nameAssertion('Omarov') }));
    await other.close();
    const mine = expectOpen(await openCatalogue({ ...input, agent: catalogue.agent() }));
    const refused = await mine.undo();
    expect(refused).toMatchObject({ ok: false, failure: { why: 'work-rests-on-it', later: [{ entity: assertion, agent: 'somebody-else' }] } });
    value(await mine.undo({ knowing: true }));
    expect(await mine.database.soldiers.get(soldier)).toBeUndefined();
  });

  test('redo is gone once something new was done', async () => {
    const { catalogue } = await openForTest();
    const steps = ['A', 'B'];
    for (const name of steps) value(await createSoldier(catalogue, { assertions: [nameAssertion(name)] }));
    const names = async () => (await readSummaries(catalogue)).map((row) => row.name).sort();
    value(await catalogue.undo());
    value(await catalogue.undo());
    expect(await names()).toEqual([]);
    expect(await catalogue.undo()).toMatchObject({ failure: { why: 'nothing-to-undo' } });
    value(await catalogue.redo());
    expect(await names()).toEqual(['A']);
    value(await catalogue.redo());
    expect(await names()).toEqual(['A', 'B']);
    value(await catalogue.undo());
    value(await createSoldier(catalogue, { assertions: [nameAssertion('C')] }));
    expect(await catalogue.redoable()).toBeNull();
    value(await catalogue.undo());
    expect(await names()).toEqual(['A']);
    value(await catalogue.redo());
    expect(await names()).toEqual(['A', 'C']);
  });

  test('a failed plan writes nothing and the next write goes on', async () => {
    const { catalogue } = await openForTest();
    await expect(
      catalogue.write(
        async () => {
          throw new Error('our mistake');
        },
        { batchLabel: 'x' },
      ),
    ).rejects.toThrow('our mistake');
    value(await catalogue.write(async () => success([]), { batchLabel: 'x' }));
    value(await createSoldier(catalogue, {}));
    expect(await counters(catalogue)).toMatchObject({ men: 1 });
  });

  test('the list is read once and then kept up by what each write changed', async () => {
    const { catalogue } = await openForTest();
    const { soldier } = value(await createSoldier(catalogue, { assertions: [nameAssertion('Omarov')] }));
    const list = watchSummaries(catalogue);
    await new Promise<void>((resolve) => list.subscribe(() => list.loaded() && resolve()));
    expect(list.current().map((row) => row.name)).toEqual(['Omarov']);
    value(await createSoldier(catalogue, { assertions: [nameAssertion('Bektaïev')] }));
    expect(list.current()).toHaveLength(2);
    value(await catalogue.undo());
    value(await catalogue.undo());
    expect(list.current().map((row) => row.id)).not.toContain(soldier);
    list.stop();
  });
});
