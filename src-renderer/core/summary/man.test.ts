import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headOf } from '../evidence/testing/proven-man';
import type { Soldier } from '../model/soldier';
import type { IdentityStatus, StatusHead } from '../model/status';
import { wholeMan } from './man';

const record = (id: string, status: readonly StatusHead[] = [], more: Partial<Soldier> = {}): Soldier => ({
  id,
  createdAt: `2026-01-0${id.length}T10:00:00Z`,
  agent: 'anna',
  status,
  chosen: {},
  ...more,
});
const decided = (change: string, to: IdentityStatus, overOthers?: readonly string[]) => [headOf('flagged', to, { change, overOthers })];
const shown = (...records: readonly Soldier[]) => wholeMan(records).status.map(({ to }) => to);

test('a man of one record is that record', () => {
  const only = record('a', decided('1', 'probable'));
  expect(wholeMan([only])).toBe(only);
});

test('of two degrees of certainty the lesser is shown; a record on which nobody decided takes nothing back', () => {
  expect(shown(record('a', decided('1', 'confirmed')), record('b', decided('2', 'possible')))).toEqual(['possible']);
  expect(shown(record('a'), record('b', decided('2', 'probable')))).toEqual(['probable']);
});

test('what is no degree of certainty stands against the other one', () => {
  expect(shown(record('a', decided('1', 'rejected')), record('b', decided('2', 'possible')))).toEqual(['rejected', 'possible']);
});

test('a decision on the man stands over those of all his records, and confirms what was proposed on any', () => {
  const man = wholeMan([record('a', decided('3', 'confirmed', ['2'])), record('b', decided('2', 'probable'))]);
  expect(man.status).toMatchObject([{ to: 'confirmed', previous: [{ change: '2', to: 'probable' }] }]);
});

test('what his root shows goes before what the others chose, each with its own reason', () => {
  const reason = { reason: 'vu', wall: '' };
  const root = record('a', [], { chosen: { name: ['n1'], 'birth-date': [] } });
  const other = record('b', [], { chosen: { name: ['n2'], 'death-date': ['d'] }, choiceReasons: { name: reason, 'death-date': reason } });
  const man = wholeMan([other, root]);
  expect(man).toMatchObject({ id: 'a', chosen: { name: ['n1'], 'birth-date': [], 'death-date': ['d'] } });
  expect(man.choiceReasons).toEqual({ 'death-date': reason });
});

test('the order in which the records come changes nothing', () => {
  const records = [record('a', decided('4', 'possible')), record('b', decided('2', 'rejected')), record('c', decided('3', 'possible', ['2']))];
  fc.assert(
    fc.property(fc.shuffledSubarray(records, { minLength: 3 }), (order) => {
      expect(wholeMan(order)).toEqual(wholeMan(records));
    }),
  );
});
