import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assertionOf, attachmentOf } from '../../../core/evidence/testing/proven-man';
import type { Mark } from '../../../core/model/soldier';
import type { Piece } from './pieces';
import { presetsOf, recordThatStays } from './presets';
import { movesOf, presetSides, sideOf } from './sides';

const before = '2026-01-10T10:00:00Z';
const joinedOn = '2026-02-01T10:00:00Z';
const since = '2026-03-01T10:00:00Z';

const same = (first: string, second: string, createdAt = joinedOn): Mark => ({
  id: `same ${first} ${second}`,
  kind: 'same',
  between: [first, second],
  reason: 'même matricule',
  agent: 'anna',
  createdAt,
});

function valuePiece(id: string, record: string, createdAt: string, document?: string, property = 'occupation'): Piece {
  const citation = document === undefined ? {} : { citation: { document } };
  const value = { ...assertionOf(id, property, { type: 'text', text: id }, { soldier: record, createdAt, ...citation }), heads: {} };
  return { kind: 'value', id, record, createdAt, value };
}

function documentPiece(document: string, record: string, createdAt: string): Piece {
  const attachment = { ...attachmentOf(document, { id: `link ${document}`, soldier: record, createdAt }), heads: {} };
  return { kind: 'document', id: attachment.id, record, createdAt, attachment, pages: [] };
}

const soldier = (id: string, createdAt = before) => ({ id, createdAt, agent: 'anna', status: [], chosen: {}, heads: {} });

/** Erjan, whose name heads the man, and Bekbolat, under these ids, joined; with what is known of each and what was written since. */
function joinedMen(erjan: string, bekbolat: string, written: readonly ('erjan' | 'bekbolat' | 'both' | 'new' | 'none')[]) {
  const root = [erjan, bekbolat].sort()[0] ?? '';
  const pieces = [
    valuePiece('Erjan', erjan, before, 'his-card', 'name'),
    valuePiece('Bekbolat', bekbolat, before, undefined, 'name'),
    documentPiece('his-card', erjan, before),
    documentPiece('other-card', bekbolat, before),
    documentPiece('list', erjan, before),
    valuePiece('listed', bekbolat, before, 'list'),
    ...written.map((document, index) => valuePiece(`since ${index}`, root, since, documents[document])),
    ...(written.includes('new') ? [documentPiece('found-since', root, since)] : []),
  ];
  const man = { records: [soldier(erjan), soldier(bekbolat)].sort((left, right) => (left.id < right.id ? -1 : 1)), marks: [same(erjan, bekbolat)] };
  return { pieces, man, records: presetSides([erjan, bekbolat], man.marks, recordThatStays({ ...man, summary: named('Erjan') }, pieces)) };
}
const documents = { erjan: 'his-card', bekbolat: 'other-card', both: 'list', new: 'found-since', none: undefined } as const;
const named = (name: string) => ({ name }) as Parameters<typeof recordThatStays>[0]['summary'];

describe('to whom goes what was written since two records were joined', () => {
  const anyWritten = fc.array(fc.constantFrom('erjan', 'bekbolat', 'both', 'new', 'none'), { maxLength: 6 });

  test('the same is preset whichever of the two has the smaller id', () => {
    fc.assert(
      fc.property(anyWritten, fc.array(fc.nat(5)), (written, moved) => {
        const said = new Map(moved.map((index) => [`since ${index}`, 'leaving' as const]));
        const [one, other] = [
          ['a', 'b'],
          ['b', 'a'],
        ].map(([erjan = '', bekbolat = '']) => {
          const { pieces, man, records } = joinedMen(erjan, bekbolat, written);
          expect(records.get(erjan)).toBe('staying');
          const given = { records, said, presets: presetsOf(pieces, records, man.marks, said) };
          const to = new Map(movesOf(pieces, given).flatMap(({ entities, soldier: record }) => entities.map((id) => [id, record] as const)));
          const ends = pieces.map(({ id, record }) => [id, (to.get(id) ?? record) === erjan ? 'Erjan' : 'Bekbolat']);
          return { ends, whys: pieces.map(({ id }) => [id, given.presets.get(id)?.why]) };
        });
        expect(one).toEqual(other);
      }),
    );
  });

  test.each([
    ['a', 'b'],
    ['b', 'a'],
  ])('a value follows the document that is one man’s; what nothing ties stays and is marked as a guess (%s, %s)', (erjan, bekbolat) => {
    const { pieces, man, records } = joinedMen(erjan, bekbolat, ['erjan', 'bekbolat', 'both', 'none', 'new']);
    const presets = presetsOf(pieces, records, man.marks, new Map());
    expect(presets.get('since 0')).toEqual({ side: 'staying', why: 'source' });
    expect(presets.get('since 1')).toEqual({ side: 'leaving', why: 'source' });
    for (const id of ['since 2', 'since 3', 'since 4', 'link found-since']) expect(presets.get(id)).toEqual({ side: 'staying', why: 'guess' });
    for (const id of ['Erjan', 'Bekbolat', 'listed']) expect(presets.get(id)?.why).toBe('own');
    expect(presets.get('listed')?.side).toBe('leaving');
  });

  test('a document that came since and the values read from it go together; what is said of one of them stands', () => {
    const { pieces, man, records } = joinedMen('b', 'a', ['new', 'new']);
    const withDocument = presetsOf(pieces, records, man.marks, new Map([['link found-since', 'leaving']]));
    expect(withDocument.get('since 0')).toEqual({ side: 'leaving', why: 'source' });
    const one = new Map([['since 0', 'leaving' as const]]);
    expect(presetsOf(pieces, records, man.marks, one).get('link found-since')?.why).toBe('guess');
    const all = new Map([...one, ['since 1', 'leaving' as const]]);
    const presets = presetsOf(pieces, records, man.marks, all);
    expect(presets.get('link found-since')).toEqual({ side: 'leaving', why: 'values' });
    const given = { records, presets, said: new Map([...all, ['since 0', 'staying' as const]]) };
    expect(pieces.filter(({ id }) => id === 'since 0').map((piece) => sideOf(piece, given))).toEqual(['staying']);
  });

  test('what names a record that was not the root was meant for it; of three, only what was written while both sides were one is in question', () => {
    const ids = ['a', 'b', 'c'];
    const marks = [same('b', 'c', '2026-01-20T10:00:00Z'), same('a', 'b')];
    const records = presetSides(ids, marks, 'b');
    expect(records).toEqual(
      new Map([
        ['a', 'leaving'],
        ['b', 'staying'],
        ['c', 'staying'],
      ]),
    );
    const pieces = [
      valuePiece('while b and c were one', 'b', '2026-01-25T10:00:00Z'),
      valuePiece('corrected on c', 'c', since),
      valuePiece('while all were one', 'a', since),
      valuePiece('before', 'a', before),
    ];
    const presets = presetsOf(pieces, records, marks, new Map());
    expect(pieces.map(({ id }) => presets.get(id))).toEqual([
      { side: 'staying', why: 'own' },
      { side: 'staying', why: 'own' },
      { side: 'staying', why: 'guess' },
      { side: 'leaving', why: 'own' },
    ]);
  });
});

describe('who stays', () => {
  const records = (early: string, late: string) => [soldier(early), soldier(late, '2026-01-12T10:00:00Z')];
  const marks = [same('a', 'b')];

  test.each([
    ['a', 'b'],
    ['b', 'a'],
  ])('the man whose name heads the record; of one name the record made first, then the one of which more is known (%s, %s)', (one, other) => {
    const names = [valuePiece('Erjan', other, before, undefined, 'name'), valuePiece('Bekbolat', one, before, undefined, 'name')];
    expect(recordThatStays({ records: records(one, other), marks, summary: named('Erjan') }, names)).toBe(other);
    expect(recordThatStays({ records: records(one, other), marks, summary: undefined }, names)).toBe(one);
    const twins = [soldier(one), soldier(other)];
    expect(recordThatStays({ records: twins, marks, summary: named('') }, [...names, valuePiece('berger', other, before)])).toBe(other);
    // A name given since says nothing of whose it is.
    const root = valuePiece('Erjan', 'a', since, undefined, 'name');
    expect(recordThatStays({ records: records(one, other), marks, summary: named('Erjan') }, [root])).toBe(one);
  });
});
