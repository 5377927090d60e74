import { describe, expect, test } from 'vitest';
import { assertionRow, documentRow, scanRow } from '../../../core/exchange/testing/rows';
import type { AssertionRow, AttachmentRow, DocumentRow } from '../../../data/rows';
import { framedOn, openPage, pagesSpokenOf, workDocuments } from './pages';

const scan = scanRow('a', 'a.jpg');
const other = scanRow('b', 'b.jpg');
function row(id: string, fields: DocumentRow['fields'] = {}): DocumentRow {
  const document = documentRow(id, scan, fields);
  return { ...document, pages: [...document.pages, { scan: other.id, page: 0 }], scans: [scan.id, other.id], heads: {}, createdChange: 'c' };
}
function attachment(document: string, more: Partial<AttachmentRow> = {}): AttachmentRow {
  return { id: `of-${document}`, document, soldier: 's', status: [], createdAt: '2026-01-01T00:00:00Z', agent: 'g', heads: {}, ...more };
}
function value(id: string, document: string, page: number): AssertionRow {
  const pages = [scan.id, other.id];
  return {
    ...assertionRow(id, 's', 'name', document),
    document,
    citation: { document, page: { scan: pages[page] ?? '', page: 0 }, region: { x: 0, y: 0, width: 1, height: 1 } },
    heads: {},
  };
}

describe('the documents beside a record', () => {
  test('are the attached ones, then those only cited, then the one brought along from the inbox, each once', () => {
    const documents = new Map(['one', 'two'].map((id) => [id, row(id)]));
    const shown = workDocuments([attachment('one')], documents, [value('v', 'two', 0), value('w', 'one', 0)], row('three'));
    expect(shown.map(({ document, attachments }) => [document.id, attachments[0]?.id])).toEqual([
      ['one', 'of-one'],
      ['two', undefined],
      ['three', undefined],
    ]);
  });
  test('leave out a document whose pages another has taken over', () => {
    const documents = new Map([['one', row('one', { mergedInto: 'two' })]]);
    expect(workDocuments([attachment('one')], documents, [], undefined)).toEqual([]);
  });
});

test('of two records of one man a document stands once with both claims, and speaks by the pages they name', () => {
  const documents = new Map([['one', row('one')]]);
  const pagesOf = (...pages: readonly (readonly number[] | undefined)[]) =>
    workDocuments(
      pages.map((some, index) => attachment('one', { id: `claim-${index}`, pages: some })),
      documents,
      [],
      undefined,
    ).map(pagesSpokenOf);
  expect(pagesOf([1])).toEqual([[1]]);
  expect(pagesOf([1], [0])).toEqual([[0, 1]]);
  expect(pagesOf([1], undefined)).toEqual([[0, 1]]);
  expect(openPage(row('one'), undefined, 1)).toBe(1);
});

test('the page asked for is opened, the first one when it is not the document’s', () => {
  expect(openPage(row('one'), { scan: other.id, page: 0 })).toBe(1);
  expect(openPage(row('one'), { scan: 'unknown', page: 3 })).toBe(0);
});

test('only the rectangles of the open page are drawn on it', () => {
  const values = [value('first', 'one', 0), value('second', 'one', 1), value('elsewhere', 'two', 0)];
  expect(framedOn(values, { document: 'one', page: { scan: other.id, page: 0 } }).map(({ id }) => id)).toEqual(['second']);
});
