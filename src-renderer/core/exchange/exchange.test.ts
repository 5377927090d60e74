import { describe, expect, test } from 'vitest';
import type { Change } from '../changes/change';
import { asciiSlug, originalPaths } from './file-names';
import { outgoingChanges } from './outgoing-changes';
import { assertionRow, documentRow, emptySlice, scanRow, soldierRows } from './testing/rows';
import { withhold } from './withhold';

const scan = scanRow('a1', 'plaque n° 3.jpg');
const restrictedScan = scanRow('b2', 'dossier médical.jpg');
const slice = {
  ...emptySlice,
  ...soldierRows('soldier-1', 'Specimen Nourjan'),
  scans: [scan, restrictedScan],
  documents: [documentRow('plate', scan), documentRow('medical', restrictedScan, { restrictedUntil: '2046-01-01', restrictionReason: 'secret médical' })],
  assertions: [
    assertionRow('open', 'soldier-1', 'rank', 'plate'),
    assertionRow('secret', 'soldier-1', 'rank', 'medical'),
    assertionRow('faith', 'soldier-1', 'religion', 'plate'),
    assertionRow('contact', 'soldier-1', 'living-contact'),
  ],
  attachments: [
    { id: 'attachment-1', document: 'plate', soldier: 'soldier-1', status: [], createdAt: '', agent: 'agent-1' },
    { id: 'attachment-2', document: 'medical', soldier: 'soldier-1', status: [], createdAt: '', agent: 'agent-1' },
  ],
};
const sensitivity = (property: string) =>
  property === 'religion' ? ('sensitive' as const) : property === 'living-contact' ? ('sealed' as const) : ('open' as const);

describe('what goes out in a bundle', () => {
  test('a restricted document stays behind with its scan and with what was read from it, and each is listed with its reason', () => {
    const { outgoing, withheld } = withhold(slice, { restricted: false, sensitive: true }, sensitivity, '2026-11-21');
    expect(outgoing.documents.map((document) => document.id)).toEqual(['plate']);
    expect(outgoing.scans).toEqual([scan]);
    expect(outgoing.attachments.map((attachment) => attachment.id)).toEqual(['attachment-1']);
    expect(outgoing.assertions.map((assertion) => assertion.id)).toEqual(['open', 'faith']);
    expect(withheld.map((item) => [item.id, item.reason])).toEqual([
      ['medical', 'restricted-document'],
      ['secret', 'read-from-restricted'],
      ['contact', 'sealed'],
    ]);
  });

  test('a restriction that has ended withholds nothing', () => {
    const { withheld } = withhold(slice, { restricted: false, sensitive: true }, sensitivity, '2046-01-01');
    expect(withheld.map((item) => item.id)).toEqual(['contact']);
  });

  test('sensitive values stay behind unless chosen; contacts of the living never go out', () => {
    expect(withhold(slice, { restricted: true, sensitive: false }, sensitivity, '2026-11-21').withheld.map((item) => item.id)).toEqual(['faith', 'contact']);
    expect(withhold(slice, { restricted: true, sensitive: true }, sensitivity, '2026-11-21').withheld.map((item) => item.id)).toEqual(['contact']);
  });

  test('file names are ASCII and two scans of one name stay apart', () => {
    expect(asciiSlug('GR 16 P 431207, é')).toBe('GR-16-P-431207-e');
    expect(asciiSlug('KOUSSAÏNOV Chaïmerden')).toBe('KOUSSAINOV-Chaimerden');
    const twin = scanRow('c3', 'plaque n° 3.jpg');
    const paths = [...originalPaths([scan, twin, scanRow('d4', 'Нұрман.jpg')], []).values()];
    expect(new Set(paths).size).toBe(3);
    for (const path of paths) expect(path).toMatch(/^data\/originals\/[A-Za-z0-9-]+\.jpg$/);
  });

  test('changes of what is withheld stay behind; a revert follows the change it acts on', () => {
    const change = (id: string, entity: string, targets?: string[]): Change => ({
      id,
      kind: targets ? 'revert' : 'assert',
      entity,
      over: [],
      ...(targets ? { targets } : {}),
      agent: 'agent-1',
      wall: '',
      batch: 'b',
      version: 1,
      payloadHash: '',
      hash: '',
    });
    const { outgoing } = withhold(slice, { restricted: false, sensitive: false }, sensitivity, '2026-11-21');
    const all = [change('4', 'b', ['3']), change('1', 'open'), change('2', 'secret'), change('3', 'b', ['1']), change('5', 'b', ['2'])];
    expect(outgoingChanges(all, outgoing).map(({ id }) => id)).toEqual(['1', '3', '4']);
  });
});
