import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeId, clockStart, compareIds, observe, readChangeId, tick } from './clock';

const writer = '00112233445566aa';
const anyClock = fc.record({ wall: fc.integer({ min: 0, max: 2 ** 47 }), counter: fc.integer({ min: 0, max: 0xffff }) });

test('ids of one machine only rise, even when its clock stands still, goes back or starts at 1970', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 2 ** 45 }), { minLength: 2 }), (times) => {
      let clock = clockStart;
      const ids = times.map((time) => {
        clock = tick(clock, time);
        return changeId(clock, writer);
      });
      expect(ids.toSorted(compareIds)).toEqual(ids);
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});

test('seventy thousand changes within one millisecond keep their order', () => {
  let clock = clockStart;
  const ids: string[] = [];
  for (let index = 0; index < 70_000; index += 1) {
    clock = tick(clock, 1_000);
    ids.push(changeId(clock, writer));
  }
  expect(ids.every((id, index) => id > (ids[index - 1] ?? ''))).toBe(true);
});

test('an id says its moment and its writer, and sorts as they do', () => {
  fc.assert(
    fc.property(anyClock, anyClock, (left, right) => {
      expect(readChangeId(changeId(left, writer))).toEqual({ ...left, writer });
      const order = Math.sign(left.wall - right.wall || left.counter - right.counter);
      expect(compareIds(changeId(left, writer), changeId(right, writer))).toBe(order);
    }),
  );
  expect(readChangeId('something of a later version')).toBeNull();
});

test('a received clock is adopted up to a day ahead; further it is not adopted and said so', () => {
  const now = Date.UTC(2026, 10, 21);
  const day = 86_400_000;
  const near = observe(clockStart, changeId({ wall: now + day, counter: 3 }, writer), now);
  expect(near).toEqual({ clock: { wall: now + day, counter: 3 }, ahead: false });
  const far = observe(clockStart, changeId({ wall: now + day + 1, counter: 0 }, writer), now);
  expect(far).toEqual({ clock: clockStart, ahead: true });
  const past = observe({ wall: now, counter: 9 }, changeId({ wall: now, counter: 4 }, writer), now);
  expect(past.clock).toEqual({ wall: now, counter: 9 });
});
