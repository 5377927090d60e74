import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { chooseAssertions } from './actions/choose-assertions';
import { correctAssertion } from './actions/correct-assertion';
import { createSoldier } from './actions/create-soldier';
import { decideStatus } from './actions/decide-status';
import { detachDocument } from './actions/detach';
import { groupDocuments } from './actions/group-documents';
import { importScans } from './actions/import-scan';
import { reorderPages } from './actions/reorder-pages';
import { resolveConflict } from './actions/resolve-conflict';
import { splitDocument } from './actions/split-document';
import { counters } from './queries/counters';
import { historyOf } from './queries/history';
import { inboxDocuments } from './queries/inbox';
import { soldierRecord } from './queries/soldier-record';
import { eraseEntity } from './testing/erase-entity';
import { value } from './testing/expect-value';
import { openForTest } from './testing/open-for-test';
import { birthAssertion, importedFile, nameAssertion } from './testing/samples';
import { wholeReview } from './testing/whole-review';

async function withScans(...names: readonly string[]) {
  const { catalogue } = await openForTest();
  const { scans } = value(await importScans(catalogue, { files: names.map((name) => importedFile(name, 2)) }));
  return { catalogue, documents: scans.map(({ document }) => document), scans };
}

describe('scans', () => {
  test('the same bytes under another name add the name and tell which document is there', async () => {
    const { catalogue, scans } = await withScans('a.jpg');
    const again = value(await importScans(catalogue, { files: [{ ...importedFile('a.jpg', 2), name: 'copie.jpg' }] })).scans[0];
    expect(again).toEqual({ ...scans[0], alreadyThere: true });
    expect((await catalogue.database.scans.get(scans[0]?.scan ?? ''))?.names).toEqual(['a.jpg', 'copie.jpg']);
    expect(await counters(catalogue)).toMatchObject({ pages: 2, inbox: 1 });
  });

  test('several photographs become one document, and undo takes them apart again', async () => {
    const { catalogue, documents } = await withScans('a.jpg', 'b.jpg', 'c.jpg');
    const { document } = value(await groupDocuments(catalogue, { documents }));
    expect((await catalogue.database.documents.get(document))?.pages).toHaveLength(6);
    expect((await inboxDocuments(catalogue)).flatMap((batch) => batch.documents.map(({ id }) => id))).toEqual([document]);
    value(await catalogue.undo());
    expect(await counters(catalogue)).toMatchObject({ inbox: 3 });
  });

  test('a document that is attached cannot be emptied by grouping', async () => {
    const { catalogue, documents } = await withScans('a.jpg', 'b.jpg');
    value(await createSoldier(catalogue, { attach: [{ document: documents[1] ?? '' }] }));
    expect(await groupDocuments(catalogue, { documents })).toEqual({ ok: false, failure: { why: 'document-in-use', documents: [documents[1]] } });
  });

  test('pages are put in another order, and attachments to single pages follow them; another set of pages is refused', async () => {
    const { catalogue, documents } = await withScans('a.jpg', 'b.jpg');
    const { document } = value(await groupDocuments(catalogue, { documents }));
    const { attachments } = value(await createSoldier(catalogue, { attach: [{ document, pages: [0, 1] }] }));
    const before = (await catalogue.database.documents.get(document))?.pages ?? [];
    expect(before).toHaveLength(4);
    expect(await reorderPages(catalogue, { document, pages: before.slice(1) })).toEqual({ ok: false, failure: { why: 'pages-do-not-match' } });
    value(await reorderPages(catalogue, { document, pages: before.toReversed() }));
    expect((await catalogue.database.documents.get(document))?.pages).toEqual(before.toReversed());
    expect((await catalogue.database.attachments.get(attachments[0] ?? ''))?.pages).toEqual([2, 3]);
  });

  test('attachments to single pages follow them when pages are split off', async () => {
    const { catalogue, documents } = await withScans('a.jpg', 'b.jpg');
    const { document } = value(await groupDocuments(catalogue, { documents }));
    const { soldier } = value(await createSoldier(catalogue, { attach: [{ document, pages: [0, 3] }] }));
    const split = value(await splitDocument(catalogue, { document, pages: [0, 1] }));
    const rows = (await soldierRecord(catalogue, soldier))?.attachments ?? [];
    expect(rows.map((row) => [row.document, row.pages])).toEqual(
      expect.arrayContaining([
        [document, [1]],
        [split.document, [0]],
      ]),
    );
  });
});

describe('values and status', () => {
  test('a correction keeps the citation and the choice; the old value stays in the history with the reason', async () => {
    const { catalogue, documents } = await withScans('a.jpg');
    const made = value(await createSoldier(catalogue, { assertions: [nameAssertion('Omarof', documents[0])] }));
    const { soldier } = made;
    const old = made.assertions[0] ?? '';
    value(await chooseAssertions(catalogue, { soldier, property: 'name', assertions: [old] }));
    const right = value(
      await correctAssertion(catalogue, { assertion: old, correction: { written: { text: 'Omarov' } }, reason: 'faute de frappe' }),
    ).assertion;
    const record = await soldierRecord(catalogue, soldier);
    expect(record?.assertions.get('name')).toMatchObject([{ id: right, citation: { document: documents[0] } }]);
    expect(record?.soldier.chosen).toEqual({ name: [right] });
    expect(record?.attachments).toHaveLength(1);
    const history = await historyOf(catalogue, soldier, 'name');
    expect(history.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['assert', ''],
      ['choose', ''],
      ['withdraw', 'faute de frappe'],
      ['assert', ''],
      ['choose', ''],
    ]);
    value(await catalogue.undo());
    expect((await historyOf(catalogue, soldier, 'name')).map(({ state }) => state)).toEqual(['live', 'live', 'reverted', 'reverted', 'reverted']);
  });

  test('a decision needs a reason, and a confirmation names what is missing', async () => {
    const { catalogue } = await openForTest();
    const { soldier } = value(await createSoldier(catalogue, {}));
    const subject = { type: 'soldier', id: soldier } as const;
    expect(await decideStatus(catalogue, { subject, to: 'possible', reason: ' ' })).toEqual({ ok: false, failure: { why: 'reason-required' } });
    value(await decideStatus(catalogue, { subject, to: 'probable', reason: 'Nom et année.' }));
    const refused = await decideStatus(catalogue, { subject, to: 'confirmed', found: [], reason: 'sûr' });
    expect(refused).toMatchObject({ ok: false, failure: { why: 'conditions-missing' } });
    expect((await catalogue.database.summaries.get(soldier))?.status).toBe('probable');
  });

  test('1918 against 1915 is in dispute until a person settles it with a note', async () => {
    const { catalogue } = await openForTest();
    const { soldier, assertions } = value(await createSoldier(catalogue, { assertions: [birthAssertion('1915'), birthAssertion('1918')] }));
    expect((await catalogue.database.summaries.get(soldier))?.status).toBe('disputed');
    const input = { type: 'property', soldier, property: 'birth-date', assertions: [assertions[0] ?? ''] } as const;
    expect(await resolveConflict(catalogue, { ...input, note: '' })).toMatchObject({ failure: { why: 'reason-required' } });
    value(await resolveConflict(catalogue, { ...input, note: 'La fiche du camp est de seconde main.' }));
    expect((await catalogue.database.summaries.get(soldier))?.status).toBe('flagged');
  });

  test('a document detached or rejected by all waits in the inbox again', async () => {
    const { catalogue, documents } = await withScans('a.jpg');
    const { attachments } = value(await createSoldier(catalogue, { attach: [{ document: documents[0] ?? '' }] }));
    expect(await wholeReview(catalogue)).toHaveLength(2);
    const id = attachments[0] ?? '';
    value(await decideStatus(catalogue, { subject: { type: 'attachment', id }, to: 'rejected', reason: 'Un autre homme.' }));
    expect(await counters(catalogue)).toMatchObject({ inbox: 1, review: 1 });
    value(await catalogue.undo());
    expect(await counters(catalogue)).toMatchObject({ inbox: 0, review: 2 });
    value(await detachDocument(catalogue, { attachment: id, reason: 'Erreur.' }));
    expect(await counters(catalogue)).toMatchObject({ inbox: 1, review: 1 });
  });

  test('an erased value leaves its header, and undo cannot bring it back', async () => {
    const { catalogue } = await openForTest();
    const { soldier, assertions } = value(await createSoldier(catalogue, { assertions: [nameAssertion('Omarov')] }));
    const entity = assertions[0] ?? '';
    await eraseEntity(catalogue, entity);
    expect((await catalogue.database.summaries.get(soldier))?.name).toBe('');
    expect(await historyOf(catalogue, entity)).toMatchObject([{ kind: 'assert', state: 'erased', payload: undefined }, { kind: 'erase' }]);
    expect(await catalogue.undo()).toMatchObject({ failure: { why: 'nothing-to-undo' } });
  });
});
