import { describe, expect, test } from 'vitest';
import { assertionOf, attachmentOf, dateOf, provenMan } from '../../../core/evidence/testing/proven-man';
import type { Mark, Soldier } from '../../../core/model/soldier';
import type { Piece } from './pieces';
import { evidenceOfSide, type ManSide, manOfRows, marksCut, movesOf, presetSides, sideOf } from './sides';
import { pageKey, planSplit } from './splitting';

const same = (id: string, first: string, second: string, day: number): Mark => ({
  id,
  kind: 'same',
  between: [first, second],
  reason: 'même matricule',
  agent: 'anna',
  createdAt: `2026-02-0${day}T10:00:00Z`,
});
const valuePiece = (id: string, record: string, document?: string): Piece & { readonly kind: 'value' } => ({
  kind: 'value',
  id,
  record,
  createdAt: '2026-03-01T10:00:00Z',
  value: {
    ...assertionOf(id, 'occupation', { type: 'text', text: id }, { soldier: record, ...(document === undefined ? {} : { citation: { document } }) }),
    heads: {},
  },
});
const documentPiece = (id: string, document: string, pages: readonly number[]): Piece => ({
  kind: 'document',
  id,
  record: 'a',
  createdAt: '2026-03-01T10:00:00Z',
  attachment: { ...attachmentOf(document, { id, soldier: 'a' }), heads: {} },
  pages,
});
const sides = (entries: { readonly [id: string]: ManSide }) => new Map(Object.entries(entries));

describe('parting the records of one man', () => {
  const marks = [same('m1', 'a', 'b', 1), same('m2', 'b', 'c', 2)];

  test('takes back the joining made last unless another is asked for, and the record that is kept stays', () => {
    expect(presetSides(['a', 'b', 'c'], marks, 'a')).toEqual(sides({ a: 'staying', b: 'staying', c: 'leaving' }));
    expect(presetSides(['a', 'b', 'c'], marks, 'c')).toEqual(sides({ a: 'leaving', b: 'leaving', c: 'staying' }));
    expect(marksCut(['a', 'b', 'c'], marks, sides({ a: 'staying', b: 'leaving', c: 'leaving' })).map(({ id }) => id)).toEqual(['m1']);
  });
  test('two marks over the same two records still leave somebody to part', () => {
    const twice = [same('m1', 'a', 'b', 1), same('m2', 'a', 'b', 2)];
    expect([...presetSides(['a', 'b'], twice, 'a').values()]).toContain('leaving');
    expect(marksCut(['a', 'b'], twice, presetSides(['a', 'b'], twice, 'a'))).toHaveLength(2);
  });
  test('a piece goes with the record it names unless it is said to be the other man’s', () => {
    const records = sides({ a: 'staying', b: 'leaving' });
    const pieces = [valuePiece('own', 'a'), valuePiece('theirs', 'b'), valuePiece('moved', 'a')];
    const said = sides({ moved: 'leaving' });
    const given = { records, said, presets: new Map() };
    expect(pieces.map((piece) => sideOf(piece, given))).toEqual(['staying', 'leaving', 'leaving']);
    expect(movesOf(pieces, given)).toEqual([{ entities: ['moved'], soldier: 'b' }]);
    expect(movesOf(pieces, { ...given, said: sides({}) })).toEqual([]);
  });
  test('what was said twice and changed back moves nothing; the smallest record of a man takes in', () => {
    const records = sides({ a: 'staying', b: 'leaving', c: 'leaving' });
    const given = { records, said: sides({ x: 'leaving' }), presets: new Map() };
    expect(movesOf([valuePiece('x', 'c')], given)).toEqual([]);
    expect(movesOf([valuePiece('x', 'a')], given)).toEqual([{ entities: ['x'], soldier: 'b' }]);
  });
  test('each man keeps the values, documents and notes that are his, and is joined to the other no more', () => {
    const soldier = (id: string): Soldier => ({ id, createdAt: '2026-01-01T09:00:00Z', agent: 'anna', status: [], chosen: {} });
    const whole = {
      ...provenMan(),
      records: ['a', 'b'],
      soldier: soldier('a'),
      assertions: [dateOf('born-a', 'birth-date', '1915', { soldier: 'a' }), dateOf('born-b', 'birth-date', '1922', { soldier: 'b' })],
      attachments: [attachmentOf('dossier', { soldier: 'a' }), attachmentOf('card', { soldier: 'b' })],
      marks: [same('m1', 'a', 'b', 1)],
      notes: [{ id: 'n', about: 'born-b', topic: 'note' as const, text: 'illisible', agent: 'anna', createdAt: '2026-03-01T10:00:00Z' }],
    };
    const his = (id: string) => evidenceOfSide(whole, manOfRows([soldier(id)]), (row) => row.soldier === id);
    expect(his('a')).toMatchObject({ assertions: [{ id: 'born-a' }], attachments: [{ document: 'dossier' }], marks: [], notes: [] });
    expect(his('b')).toMatchObject({ assertions: [{ id: 'born-b' }], attachments: [{ document: 'card' }], marks: [], notes: [{ id: 'n' }] });
  });
});

describe('splitting one record in two', () => {
  const read = (page: number | undefined) => () => page;

  test('a document takes along the values read from it, unless one is said to stay', () => {
    const pieces = [documentPiece('link', 'dossier', [0]), valuePiece('goes', 'a', 'dossier'), valuePiece('stays', 'a', 'dossier'), valuePiece('other', 'a')];
    const plan = planSplit(pieces, sides({ link: 'leaving', stays: 'staying' }), read(0));
    expect(plan.entities).toEqual(['link', 'goes']);
    expect(plan.pages).toEqual([]);
  });
  test('some pages leave alone, and take along what was read from them', () => {
    const pieces = [documentPiece('link', 'dossier', [0, 1, 2]), valuePiece('from-two', 'a', 'dossier'), valuePiece('free', 'a')];
    const plan = planSplit(pieces, sides({ [pageKey('link', 1)]: 'leaving', free: 'leaving' }), ({ id }) => (id === 'from-two' ? 1 : undefined));
    expect(plan.pages).toEqual([{ attachment: 'link', pages: [1] }]);
    expect([...plan.withPage]).toEqual(['from-two']);
    expect(plan.entities).toEqual(['free']);
    expect(plan.sides.get('link')).toBe('staying');
  });
  test('a document of which every page leaves goes whole', () => {
    const pieces = [documentPiece('link', 'dossier', [0, 1])];
    const plan = planSplit(pieces, sides({ [pageKey('link', 0)]: 'leaving', [pageKey('link', 1)]: 'leaving' }), read(undefined));
    expect(plan).toMatchObject({ pages: [], entities: ['link'] });
  });
});
