import { expect, test } from 'vitest';
import { readReasons, withoutReason, withReason } from './reasons';

test('the reason used last is offered first, and once', () => {
  expect(withReason(['a', 'b'], ' b ')).toEqual(['b', 'a']);
  expect(withReason(['a'], '  ')).toEqual(['a']);
});

test('the list of reasons stays short enough to choose from', () => {
  const many = Array.from({ length: 60 }, (_, index) => `r${index}`).reduce<readonly string[]>(withReason, []);
  expect(many).toHaveLength(40);
  expect(many[0]).toBe('r59');
});

test('a reason taken away is gone, and what is stored otherwise is no list', () => {
  expect(withoutReason(['a', 'b'], 'a')).toEqual(['b']);
  expect(readReasons(['a'])).toEqual(['a']);
  expect(readReasons([1])).toBeUndefined();
  expect(readReasons('a')).toBeUndefined();
});
