import { describe, expect, test } from 'vitest';
import type { Change } from '../changes/change';
import { changeOf } from '../changes/testing/any-changes';
import type { Note } from '../model/others';
import { outgoingChanges } from './outgoing-changes';
import { planBundle } from './plan';
import type { CatalogueSlice } from './slice';
import { assertionRow, documentRow, emptySlice, scanRow, soldierRows } from './testing/rows';
import { withhold } from './withhold';

const scan = scanRow('a1', 'liasse.pdf');
const day = '2026-11-21';
const closed = { restricted: false, sensitive: false };
const sensitivity = (property: string) => (property === 'religion' ? ('sensitive' as const) : ('open' as const));
const name = (id: string, text: string, document: string) => ({
  ...assertionRow(id, 'soldier-1', 'name', document),
  written: { text },
  value: { type: 'name' as const, surname: text },
});
const slice: CatalogueSlice = {
  ...emptySlice,
  ...soldierRows('soldier-1', 'Nom secret'),
  scans: [scan],
  documents: [documentRow('plate', scan)],
};
const note = (id: string, about: string, topic: Note['topic']): Note => ({ id, about, topic, text: 'texte', agent: 'agent-1', createdAt: '' });
const words = {
  heading: (column: string) => column,
  property: (slug: string) => slug,
  status: (status: string) => status,
  site: (id: string) => id,
  citation: () => '',
  documentCitation: () => '',
};
const planned = (given: CatalogueSlice, changes: readonly Change[] = []) =>
  planBundle({ outgoing: withhold(given, closed, sensitivity, day).outgoing, changes, words, readme: '', name: 'lot', bagInfo: [] })
    .texts.map(({ text }) => text)
    .join('\n');

describe('what is shown of a man outside is worked out from what goes out', () => {
  const medical = documentRow('medical', scanRow('b2', 'medical.jpg'), { restrictedUntil: '2046' });
  const both = { ...slice, documents: [...slice.documents, medical], assertions: [name('n1', 'Omarov', 'plate'), name('n2', 'Nom secret', 'medical')] };

  test('a name read only in a restricted document is in no file of the bundle', () => {
    expect(planned(both)).toContain('Omarov');
    expect(planned(both)).not.toContain('Nom secret');
  });

  test('a conflict with a value held back is not named, and the man looks no surer for it', () => {
    const disputed = { ...both, summaries: slice.summaries.map((row) => ({ ...row, status: 'disputed' as const, conflicts: ['birth-date'] })) };
    expect(withhold(disputed, closed, sensitivity, day).outgoing.summaries).toMatchObject([{ status: 'disputed', conflicts: [], name: 'Omarov' }]);
  });

  test('a choice among values of which one stays behind travels as a header, without its reason', () => {
    const chosen = {
      ...slice,
      soldiers: slice.soldiers.map((row) => ({ ...row, chosen: { religion: ['faith'] }, choiceReasons: { religion: { reason: 'motif secret', wall: '' } } })),
      assertions: [assertionRow('faith', 'soldier-1', 'religion', 'plate'), name('n1', 'Omarov', 'plate')],
    };
    const choose = (id: string, property: string) =>
      changeOf({ kind: 'choose', entity: 'soldier-1', payload: { property, assertions: [], reason: 'motif secret' } }, id);
    const { outgoing } = withhold(chosen, closed, sensitivity, day);
    expect(outgoing.soldiers[0]).toMatchObject({ chosen: {}, choiceReasons: {} });
    expect(outgoingChanges([choose('1', 'religion'), choose('2', 'name')], outgoing).map(({ id, payload }) => [id, payload !== undefined])).toEqual([
      ['1', false],
      ['2', true],
    ]);
    expect(planned(chosen, [choose('1', 'religion')])).not.toContain('motif secret');
  });

  test('lists of this catalogue and colleagues who made none of the changes are not named', () => {
    const agents = ['agent', 'agent-2'].map((id) => ({ id, name: `Nom de ${id}`, initials: '', institution: '' }));
    const listed = { ...slice, agents, lists: [{ id: 'l', name: 'À écarter', members: ['soldier-1'] }] };
    const text = planned(listed, [changeOf({ kind: 'create', entity: 'soldier-1', payload: { type: 'soldier' } }, '1')]);
    expect(text).toContain('Nom de agent');
    expect(text).not.toContain('Nom de agent-2');
    expect(text).not.toContain('À écarter');
  });
});

test('a claim confirmed by a source that stays behind is not confirmed in the record that goes out', () => {
  const head = { change: 'c', from: 'probable', to: 'confirmed', reason: 'vu', agent: 'a', wall: '' } as const;
  const attachments = [{ id: 'claim', document: 'plate', soldier: 'soldier-1', status: [head], createdAt: '', agent: 'a' }];
  const { outgoing } = withhold({ ...slice, attachments }, closed, sensitivity, day);
  expect(outgoing.claims?.get('claim')).toMatchObject({ status: 'probable', reopened: true });
  const record = planBundle({ outgoing, changes: [], words, readme: '', name: 'lot', bagInfo: [] }).texts.find(({ path }) => path.includes('/soldiers/'));
  expect(JSON.parse(record?.text ?? '{}').attachments).toMatchObject([{ status: 'probable', reopened: true, decisions: [{ to: 'confirmed' }] }]);
});

describe('what is restricted stays behind wherever it stands', () => {
  const withheldOf = (given: CatalogueSlice) => withhold(given, closed, sensitivity, day).withheld.map(({ type, id }) => `${type} ${id.replace(/0+$/u, '')}`);

  test('a file that also shows pages of a restricted document of another man stays behind, its document goes', () => {
    const given = { ...slice, surroundings: [documentRow('other', scan, { restrictedUntil: '2046-01-01' })] };
    expect(withheldOf(given)).toEqual(['file a1']);
    expect(withhold(given, closed, sensitivity, day).outgoing).toMatchObject({ documents: [{ id: 'plate' }], scans: [] });
    expect(withhold(given, { restricted: true, sensitive: false }, sensitivity, day).outgoing.scans).toEqual([scan]);
  });

  test('a copy of a restricted document is restricted', () => {
    const copy = { ...slice, documents: [documentRow('plate', scan, { copyOf: 'original' })] };
    expect(withheldOf({ ...copy, surroundings: [documentRow('original', scanRow('c3', 'x'), { restrictionReason: 'secret médical' })] })).toEqual([
      'document plate',
    ]);
  });

  test.each(['2026', '2026-12', '01/01/2046', 'vers 2046'])('a restriction until %s has not ended', (restrictedUntil) => {
    expect(withheldOf({ ...slice, documents: [documentRow('plate', scan, { restrictedUntil })] })).toEqual(['document plate']);
  });

  test('while two people disagree on a restriction, it holds', () => {
    const document = { ...documentRow('plate', scan), conflicts: { restrictedUntil: ['1', '2'] } };
    expect(withheldOf({ ...slice, documents: [document] })).toEqual(['document plate']);
  });

  test('notes on waiting families, and on a conflict with a value held back, stay behind and are listed', () => {
    const given = {
      ...slice,
      assertions: [assertionRow('faith', 'soldier-1', 'religion'), name('n1', 'Omarov', 'plate')],
      notes: [note('w', 'soldier-1', 'family-waiting'), note('c', 'soldier-1', 'conflict-resolved'), note('d', 'n1', 'conflict-resolved')],
    };
    expect(withheldOf(given)).toEqual(['assertion faith', 'note w', 'note c']);
  });
});

test('what was read of a page goes where its page goes: not with a restricted document, nor of a page that no document shows', () => {
  const secret = scanRow('b2', 'medical.jpg');
  const read = (id: string, of: string, page: number) => ({
    id,
    page: { scan: of, page },
    origin: 'machine' as const,
    lines: [{ text: `texte ${id}` }],
    writtenBy: id,
    agent: 'agent-1',
    createdAt: '',
  });
  const given = {
    ...slice,
    scans: [scan, secret],
    documents: [...slice.documents, documentRow('medical', secret, { restrictedUntil: '2046' })],
    transcriptions: [read('ouvert', scan.id, 0), read('secret', secret.id, 0), read('ailleurs', scan.id, 99)],
  };
  const changes = given.transcriptions.map(({ id, page, origin, lines }) =>
    changeOf(
      { kind: 'create', entity: id, payload: { type: 'transcription', fields: { page, origin, lines: lines.map(({ text }) => ({ text })) } } },
      `id-${id}`,
    ),
  );
  const texts = planned(given, changes);
  expect(texts).toContain('texte ouvert');
  expect(texts).not.toContain('texte secret');
  expect(texts).not.toContain('texte ailleurs');
  expect(withhold(given, { restricted: true, sensitive: false }, sensitivity, day).outgoing.transcriptions).toHaveLength(2);
});
