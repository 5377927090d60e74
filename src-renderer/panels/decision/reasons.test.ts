import fc from 'fast-check';
import { expect, test } from 'vitest';
import { movedReason, readReasons, reasonOfKey, renamedReason, withOwnReason, withoutReason, withReason } from './reasons';

test('the reason used last is offered first, and once', () => {
  expect(withReason(['a', 'b'], ' b ')).toEqual(['b', 'a']);
  expect(withReason(['a'], '  ')).toEqual(['a']);
});

test('the list of reasons used lately stays short enough to choose from', () => {
  const many = Array.from({ length: 60 }, (_, index) => `r${index}`).reduce<readonly string[]>(withReason, []);
  expect(many).toHaveLength(40);
  expect(many[0]).toBe('r59');
});

test('the own list is added to, renamed and put in order by its owner; its digits follow', () => {
  const own = withOwnReason(withOwnReason(['a'], ' b '), 'a');
  expect(own).toEqual(['a', 'b']);
  expect(withOwnReason(own, ' ')).toBe(own);
  expect(renamedReason(own, 'a', ' Lu sur la plaque ')).toEqual(['Lu sur la plaque', 'b']);
  expect(renamedReason(own, 'a', 'b')).toBe(own);
  expect(movedReason(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c']);
  expect([reasonOfKey(own, '2'), reasonOfKey(own, '3'), reasonOfKey(own, '0'), reasonOfKey(own, 'b')]).toEqual(['b', undefined, undefined, undefined]);
});

test('putting in order loses and doubles nothing, and goes over no end', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { maxLength: 8 }), fc.nat(9), fc.integer({ min: -9, max: 9 }), (list, at, by) => {
      const moved = list[at] ?? 'nowhere';
      const after = movedReason(list, moved, by);
      expect(after.toSorted()).toEqual(list.toSorted());
      expect(withoutReason(after, moved)).toEqual(withoutReason(list, moved));
    }),
  );
});

test('a reason taken away is gone, and what is stored otherwise is no list', () => {
  expect(withoutReason(['a', 'b'], 'a')).toEqual(['b']);
  expect(readReasons(['a'])).toEqual(['a']);
  expect(readReasons([1])).toBeUndefined();
  expect(readReasons('a')).toBeUndefined();
});
