import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../core/json';
import type { HistoryEntry } from '../../data/queries/history';
import { standingSuccessor, timelineOf } from './timeline';

let count = 0;
function entry(kind: string, entity: string, payload: JsonObject | undefined, more: Partial<HistoryEntry> = {}): HistoryEntry {
  count += 1;
  const change = String(count).padStart(6, '0');
  return { change, kind, entity, agent: 'anna', wall: '2026-01-01T10:00:00Z', batch: change, label: '', reason: '', payload, state: 'live', ...more };
}
const born = (entity: string, text: string, more: Partial<HistoryEntry> = {}) =>
  entry('assert', entity, { soldier: 'man', property: 'birth-date', written: { text }, value: { type: 'date', edtf: text } }, more);
const correction = { batch: 'gesture', label: 'correct-assertion' };

describe('the history of a record', () => {
  test('tells a correction as one line, from the old words to the new', () => {
    const lines = timelineOf([born('a', '1951'), entry('withdraw', 'a', { reason: 'faute' }, correction), born('b', '1915', correction)]);
    expect(lines.map(({ deed }) => deed.kind)).toEqual(['said', 'corrected']);
    expect(lines[0]).toMatchObject({ withdrawn: true, restorable: true });
    expect(lines[1]).toMatchObject({ deed: { before: { written: '1951' }, value: { written: '1915' } }, restorable: false });
  });

  test('says of a field what it was and what it became, passing over what was undone', () => {
    const lines = timelineOf([
      entry('create', 'doc', { type: 'document', fields: { title: 'Fiche' } }),
      entry('describe', 'doc', { fields: { title: 'Carte' } }, { state: 'reverted' }),
      entry('describe', 'doc', { fields: { title: 'Fiche de camp' } }),
    ]);
    expect(lines.map(({ deed }) => ('fields' in deed ? deed.fields[0] : null))).toEqual([
      { field: 'title', before: undefined, after: 'Fiche' },
      { field: 'title', before: 'Fiche', after: 'Carte' },
      { field: 'title', before: 'Fiche', after: 'Fiche de camp' },
    ]);
    expect(lines.map(({ restorable }) => restorable)).toEqual([false, true, false]);
  });

  test('offers to restore what no longer holds: a value withdrawn or undone, a choice made otherwise', () => {
    const lines = timelineOf([
      born('a', '1915'),
      entry('withdraw', 'a', { reason: 'lu à tort' }),
      born('b', '1918', { state: 'reverted' }),
      born('c', '1917'),
      entry('choose', 'man', { property: 'birth-date', assertions: ['c'] }),
      entry('choose', 'man', { property: 'birth-date', assertions: [] }),
    ]);
    expect(lines.map(({ deed, restorable }) => [deed.kind, restorable])).toEqual([
      ['said', true],
      ['withdrew', false],
      ['said', true],
      ['said', false],
      ['chose', true],
      ['chose', false],
    ]);
  });

  test('finds what stands in the place of a corrected value, through several corrections', () => {
    const again = { batch: 'again', label: 'correct-assertion' };
    const lines = timelineOf([
      born('a', '1951'),
      entry('withdraw', 'a', { reason: 'faute' }, correction),
      born('b', '1916', correction),
      entry('withdraw', 'b', { reason: 'faute' }, again),
      born('c', '1915', again),
    ]);
    expect(standingSuccessor(lines, 'a')).toBe('c');
    expect(standingSuccessor(lines, 'c')).toBeUndefined();
  });

  test('shows what it does not understand, what is withheld and what was erased, and never offers to restore it', () => {
    const lines = timelineOf([
      entry('dream', 'man', { a: 1 }, { state: 'not-understood' }),
      entry('assert', 'a', undefined, { state: 'withheld' }),
      entry('assert', 'b', undefined, { state: 'erased' }),
      entry('decide', 'man', { from: 1 }),
    ]);
    expect(lines.map(({ deed }) => deed.kind)).toEqual(['other', 'hidden', 'hidden', 'other']);
    expect(lines.some(({ restorable }) => restorable)).toBe(false);
  });

  test('names the document of an attachment that is decided on or detached', () => {
    const lines = timelineOf([
      entry('attach', 'link', { document: 'doc', soldier: 'man' }),
      entry('decide', 'link', { from: 'flagged', to: 'rejected', reason: 'un autre' }),
      entry('withdraw', 'link', { reason: 'erreur' }),
    ]);
    expect(lines.map(({ deed }) => deed)).toMatchObject([
      { document: 'doc' },
      { from: 'flagged', to: 'rejected', document: 'doc' },
      { what: { thing: 'attachment', document: 'doc' } },
    ]);
  });
});
