import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../core/json';
import type { HistoryEntry } from '../../data/queries/history';
import { gesturesOf, narrowed } from './filters';
import { timelineOf } from './timeline';

let count = 0;
function entry(kind: string, entity: string, payload: JsonObject | undefined, more: Partial<HistoryEntry> = {}): HistoryEntry {
  count += 1;
  const change = String(count).padStart(6, '0');
  return { change, kind, entity, agent: 'anna', wall: '2026-01-01T10:00:00Z', batch: change, label: '', reason: '', payload, state: 'live', ...more };
}
const value = (entity: string, property: string, text: string, soldier = 'a', more: Partial<HistoryEntry> = {}) =>
  entry('assert', entity, { soldier, property, written: { text }, value: { type: 'text', text } }, more);

describe('the history of a man of two records', () => {
  const joined = entry('same', 'mark', { between: ['a', 'b'], reason: 'même matricule' }, { agent: 'bek' });
  const move = entry('move', 'v2', { soldier: 'b', reason: 'son frère' }, { batch: 'part' });
  const parted = entry('withdraw', 'mark', { reason: 'deux villages' }, { batch: 'part' });
  const undo = entry('revert', 'part', {}, { targets: [move.change, parted.change] });
  const redo = entry('revert', undo.batch, {}, { targets: [undo.change] });
  const lines = timelineOf([value('v1', 'name', 'Nourman'), value('v2', 'birth-date', '1915'), joined, move, parted, undo, redo]);

  test('tells joining, moving and parting with whom they concern, and what was undone and done again', () => {
    expect(lines.map(({ deed }) => deed).slice(2)).toMatchObject([
      { kind: 'marked', mark: 'same', between: ['a', 'b'] },
      { kind: 'moved', what: { thing: 'value', value: { written: '1915' } }, from: 'a', to: 'b' },
      { kind: 'withdrew', what: { thing: 'mark', mark: 'same', between: ['a', 'b'] } },
      { kind: 'undid', again: false, of: [{ kind: 'moved' }, { kind: 'withdrew' }] },
      { kind: 'undid', again: true, of: [{ kind: 'moved' }, { kind: 'withdrew' }] },
    ]);
  });
  test('keeps what one gesture did together, the newest gesture first', () => {
    expect(gesturesOf(lines).map((gesture) => gesture.lines.map(({ deed }) => deed.kind))).toEqual([
      ['undid'],
      ['undid'],
      ['moved', 'withdrew'],
      ['marked'],
      ['said'],
      ['said'],
    ]);
  });
  test('is narrowed by property, by person and by what was done; an undoing belongs to what it undid', () => {
    expect(narrowed(lines, { property: 'birth-date' }).map(({ deed }) => deed.kind)).toEqual(['said', 'moved', 'undid', 'undid']);
    expect(narrowed(lines, { agent: 'bek' }).map(({ deed }) => deed.kind)).toEqual(['marked']);
    expect(narrowed(lines, { sort: 'men' }).map(({ deed }) => deed.kind)).toEqual(['marked', 'withdrew']);
    expect(narrowed(lines, { property: 'name', sort: 'undone' })).toEqual([]);
  });
});

test('the history of one value holds what it replaced and what replaced it, and no other value of its property', () => {
  const correction = { batch: 'gesture', label: 'correct-assertion' };
  const lines = timelineOf([
    value('old', 'rank', 'soldat'),
    value('other', 'rank', 'sergent'),
    entry('withdraw', 'old', { reason: 'faute' }, correction),
    value('new', 'rank', 'soldat de 1re classe', 'a', correction),
    entry('choose', 'a', { property: 'rank', assertions: ['new'] }),
  ]);
  const kinds = (id: string) => narrowed(lines, { value: id }).map(({ deed }) => deed.kind);
  expect(kinds('new')).toEqual(['said', 'corrected', 'chose']);
  expect(kinds('old')).toEqual(['said', 'corrected', 'chose']);
  expect(kinds('other')).toEqual(['said']);
});

test('a list of lists and notes goes with its kind, and what a later version wrote stays in sight', () => {
  const lines = timelineOf([
    entry('note', 'n', { about: 'a', topic: 'question', text: 'Quel village ?' }),
    entry('withdraw', 'n', { reason: 'répondu' }),
    entry('list', 'seven', { member: 'a', present: true }),
    entry('dream', 'a', { of: 'later' }, { state: 'not-understood' }),
  ]);
  expect(narrowed(lines, { sort: 'notes' }).map(({ deed }) => deed)).toMatchObject([{ kind: 'noted' }, { what: { thing: 'note', note: 'Quel village ?' } }]);
  expect(narrowed(lines, { sort: 'rest' }).map(({ deed }) => deed.kind)).toEqual(['listed', 'other']);
});
