import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Catalogue } from '../catalogue';
import { value } from '../testing/expect-value';
import { openForTest } from '../testing/open-for-test';
import { assertValue } from './assert-value';
import { createSoldier } from './create-soldier';
import { splitAttachment } from './split-attachment';

const scan = 'a'.repeat(64);
const page = (number: number) => ({ scan, page: number });

async function withFile(): Promise<{ readonly catalogue: Catalogue; readonly soldier: string; readonly document: string; readonly attachment: string }> {
  const { catalogue } = await openForTest();
  const document = catalogue.random.uuid();
  const fields = { site: 'site:vincennes', pages: [0, 1, 2].map(page) };
  value(await catalogue.write([{ kind: 'create', entity: document, payload: { type: 'document', fields } }], { batchLabel: 'import-scan' }));
  const { soldier, attachments } = value(await createSoldier(catalogue, { attach: [{ document }] }));
  return { catalogue, soldier, document, attachment: attachments[0] ?? '' };
}

const read = (text: string, number: number, document: string) => ({
  property: 'name',
  written: { text },
  value: { type: 'name' as const },
  citation: { document, page: page(number) },
});

test('pages that speak of another man go to him, flagged, with what was read from them; undone, all is as it was', async () => {
  const { catalogue, soldier, document, attachment } = await withFile();
  const { assertion: first } = value(await assertValue(catalogue, { soldier, assertion: read('Moldabekow', 0, document) }));
  const { assertion: third } = value(await assertValue(catalogue, { soldier, assertion: read('Omarow', 2, document) }));
  const { soldier: other } = value(await splitAttachment(catalogue, { attachment, pages: [2], soldier: null, reason: 'Une autre fiche' }));
  const { database } = catalogue;
  expect((await database.attachments.get(attachment))?.pages).toEqual([0, 1]);
  expect(await database.attachments.where('soldier').equals(other).toArray()).toMatchObject([{ document, pages: [2], status: [] }]);
  expect((await database.assertions.get(first))?.soldier).toBe(soldier);
  expect((await database.assertions.get(third))?.soldier).toBe(other);
  expect((await database.summaries.get(other))?.name).toBe('Omarow');
  value(await catalogue.undo());
  expect((await database.attachments.get(attachment))?.pages).toBeUndefined();
  expect((await database.assertions.get(third))?.soldier).toBe(soldier);
  expect(await database.summaries.get(other)).toBeUndefined();
  await catalogue.close();
});

test('a man who has other pages of it already has these as well', async () => {
  const { catalogue, document, attachment } = await withFile();
  const { soldier: other, attachments } = value(await createSoldier(catalogue, { attach: [{ document, pages: [1] }] }));
  value(await splitAttachment(catalogue, { attachment, pages: [2], soldier: other, reason: 'Lui' }));
  expect((await catalogue.database.attachments.get(attachments[0] ?? ''))?.pages).toEqual([1, 2]);
  expect(await catalogue.database.attachments.where('soldier').equals(other).count()).toBe(1);
  await catalogue.close();
});

test('it is refused without a reason, without a page that stays, and towards the same man', async () => {
  const { catalogue, soldier, attachment } = await withFile();
  const ask = (more: object) => splitAttachment(catalogue, { attachment, pages: [1], soldier: null, reason: 'Lui', ...more });
  expect(await ask({ reason: '' })).toMatchObject({ ok: false, failure: { why: 'reason-required' } });
  expect(await ask({ pages: [0, 1, 2] })).toMatchObject({ ok: false, failure: { why: 'pages-do-not-match' } });
  expect(await ask({ pages: [7] })).toMatchObject({ ok: false, failure: { why: 'pages-do-not-match' } });
  expect(await ask({ soldier })).toMatchObject({ ok: false, failure: { why: 'same-soldier' } });
  await catalogue.close();
});
