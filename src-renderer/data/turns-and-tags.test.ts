import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { attachDocuments } from './actions/attach-documents';
import { attachPages } from './actions/attach-pages';
import { createSoldier } from './actions/create-soldier';
import { groupDocuments } from './actions/group-documents';
import { importScans } from './actions/import-scan';
import { splitDocument } from './actions/split-document';
import { tagDocuments } from './actions/tag-documents';
import { turnPages } from './actions/turn-pages';
import { inboxDocuments } from './queries/inbox';
import { profileOf } from './queries/profiles';
import { knownTags } from './queries/tags';
import { value } from './testing/expect-value';
import { openForTest } from './testing/open-for-test';
import { importedFile, nameAssertion } from './testing/samples';

async function withScans(...names: readonly string[]) {
  const { catalogue } = await openForTest();
  const { scans } = value(await importScans(catalogue, { files: names.map((name) => importedFile(name, 3)) }));
  return { catalogue, documents: scans.map(({ document }) => document), scans: scans.map(({ scan }) => scan) };
}

test('pages of a selection are turned as one, each from how it was, and turned back by one undo', async () => {
  const { catalogue, scans } = await withScans('a.pdf', 'b.pdf');
  const [first = '', second = ''] = scans;
  value(await turnPages(catalogue, { pages: [{ scan: first, page: 1 }], by: 90 }));
  const { turned } = value(
    await turnPages(catalogue, {
      pages: [
        { scan: first, page: 1 },
        { scan: first, page: 0 },
        { scan: second, page: 2 },
        { scan: second, page: 2 },
      ],
      by: 270,
    }),
  );
  expect(turned).toBe(3);
  const turnsOf = async (id: string) => (await catalogue.database.scans.get(id))?.turns;
  expect([await turnsOf(first), await turnsOf(second)]).toEqual([{ 0: 270 }, { 2: 270 }]);
  expect((await catalogue.undo()).ok).toBe(true);
  expect([await turnsOf(first), await turnsOf(second)]).toEqual([{ 1: 90 }, undefined]);
});

test('labels are put on and taken off a selection as one, found again, and go with the pages', async () => {
  const { catalogue, documents } = await withScans('a.pdf', 'b.pdf', 'c.pdf');
  const [first = '', second = '', third = ''] = documents;
  value(await tagDocuments(catalogue, { documents: [first, second], add: [' à  revoir ', 'Caen'], remove: [] }));
  const { changed } = value(await tagDocuments(catalogue, { documents: [first, second], add: ['Caen', 'lu'], remove: ['à revoir', 'never there'] }));
  expect(changed).toEqual([first, second]);
  const tagsOf = async (id: string) => (await catalogue.database.documents.get(id))?.tags;
  expect([await tagsOf(first), await tagsOf(third)]).toEqual([['Caen', 'lu'], undefined]);
  expect(await knownTags(catalogue)).toEqual(['Caen', 'lu']);
  expect((await catalogue.undo()).ok).toBe(true);
  expect(await tagsOf(second)).toEqual(['Caen', 'à revoir']);
  const split = value(await splitDocument(catalogue, { document: first, pages: [2] }));
  expect(await tagsOf(split.document)).toEqual(['Caen', 'à revoir']);
  value(await groupDocuments(catalogue, { documents: [third, second] }));
  expect(await tagsOf(third)).toEqual(['Caen', 'à revoir']);
  const { soldier } = value(await createSoldier(catalogue, { assertions: [nameAssertion('Stepanov')], attach: [{ document: third }] }));
  expect((await profileOf(catalogue, soldier))?.sources[0]?.words).toContain('à revoir');
});

test('the pages of one document go to several men, one of them new, in one batch that one undo takes back', async () => {
  const { catalogue, documents, scans } = await withScans('registre.pdf');
  const [document = ''] = documents;
  const { soldier } = value(await createSoldier(catalogue, { assertions: [nameAssertion('Stepanov')] }));
  const cited = { document, page: { scan: scans[0] ?? '', page: 1 } };
  const parts = [
    { pages: [0], to: { soldier } },
    { pages: [1], to: { assertions: [{ ...nameAssertion('Ivanov'), citation: cited }] } },
    { pages: [2], to: { soldier } },
  ];
  const { men } = value(await attachPages(catalogue, { document, parts }));
  const claims = await catalogue.database.attachments.toArray();
  expect(claims.map((row) => [row.soldier, row.pages]).toSorted()).toEqual(
    [
      [soldier, [0, 2]],
      [men[1], [1]],
    ].toSorted(),
  );
  expect((await catalogue.database.documents.get(document))?.pages).toHaveLength(3);
  expect(await inboxDocuments(catalogue)).toEqual([]);
  expect((await catalogue.undo()).ok).toBe(true);
  expect(await catalogue.database.attachments.count()).toBe(0);
  expect(await catalogue.database.soldiers.count()).toBe(1);
  expect((await inboxDocuments(catalogue))[0]?.documents).toHaveLength(1);
});

test('pages that are not there are refused, all pages are the whole document, and what a man has already is not claimed again', async () => {
  const { catalogue, documents } = await withScans('registre.pdf');
  const [document = ''] = documents;
  const { soldier } = value(await createSoldier(catalogue, { assertions: [nameAssertion('Stepanov')] }));
  expect(await attachPages(catalogue, { document, parts: [{ pages: [3], to: { soldier } }] })).toMatchObject({
    ok: false,
    failure: { why: 'pages-do-not-match' },
  });
  value(await attachDocuments(catalogue, { soldier, documents: [{ document }] }));
  value(await attachPages(catalogue, { document, parts: [{ pages: [2, 0, 1], to: { soldier } }] }));
  expect((await catalogue.database.attachments.toArray()).map(({ pages }) => pages)).toEqual([undefined]);
});
