import { expect, test } from 'vitest';
import { assertionOf } from '../../core/evidence/testing/proven-man';
import type { AssertionRow, SoldierRow } from '../../data/rows';
import { ownRecordsOf } from './own-records';

const record = (id: string, day: number, chosen: SoldierRow['chosen'] = {}): SoldierRow => ({
  id,
  createdAt: `2026-01-0${day}T10:00:00Z`,
  agent: 'anna',
  status: [],
  chosen,
  heads: {},
});
const name = (id: string, soldier: string, text: string, more: Partial<AssertionRow> = {}): AssertionRow => ({
  ...assertionOf(id, 'name', { type: 'name' }, { soldier, written: { text } }),
  heads: {},
  ...more,
});

test('each record of a man is called by its own name: the one chosen on it, else the rule’s, else one it had before', () => {
  const names = [name('1', 'a', 'Nourman'), name('2', 'a', 'Nurman'), name('3', 'b', 'Dschumanijasow')];
  const withdrawn = [name('4', 'c', 'Omar', { withdrawn: { reason: 'faute', change: 'x' } })];
  const records = ownRecordsOf({
    records: [record('a', 3, { name: ['2'] }), record('b', 1), record('c', 2), record('d', 4)],
    assertions: new Map([['name', names]]),
    withdrawnAssertions: withdrawn,
  });
  expect(records.map(({ id, name: called }) => [id, called])).toEqual([
    ['b', 'Dschumanijasow'],
    ['c', 'Omar'],
    ['a', 'Nurman'],
    ['d', ''],
  ]);
});
