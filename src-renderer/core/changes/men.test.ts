import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Mark } from '../model/soldier';
import { menOf } from './men';

const mark = (kind: Mark['kind'], first: string, second: string, withdrawn = false): Mark => ({
  id: `${kind}-${first}-${second}`,
  kind,
  between: [first, second],
  reason: 'vu',
  withdrawn: withdrawn ? { reason: 'erreur', change: 'c' } : undefined,
  agent: 'a',
  createdAt: '2026-11-21T00:00:00.000Z',
});

test('records said to be one man resolve to the smallest id, whatever the order in which it was said', () => {
  const pair = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'));
  fc.assert(
    fc.property(
      fc.array(pair).chain((pairs) => fc.tuple(fc.constant(pairs), fc.shuffledSubarray(pairs, { minLength: pairs.length }))),
      ([pairs, shuffled]) => {
        const [one, other] = [pairs, shuffled].map((said) => menOf(said.map(([first, second]) => mark('same', first, second))));
        for (const id of 'abcdefg') {
          expect(one?.manOf(id)).toBe(other?.manOf(id));
          expect((one?.manOf(id) ?? '') <= id).toBe(true);
        }
        for (const [first, second] of pairs) expect(one?.manOf(first)).toBe(one?.manOf(second));
      },
    ),
  );
});

test('a mark taken back joins nobody, and "two different men" against "the same man" is a conflict', () => {
  const men = menOf([mark('same', 'b', 'a', true), mark('same', 'b', 'c'), mark('same', 'c', 'd'), mark('distinct', 'b', 'd'), mark('distinct', 'a', 'b')]);
  expect(men.manOf('a')).toBe('a');
  expect(men.manOf('d')).toBe('b');
  expect(men.conflicts.map((conflict) => conflict.between)).toEqual([['b', 'd']]);
});
