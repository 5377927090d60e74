import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { goTo, leave, newSession, shownIndex, skip, withoutSkipped } from './session';

const queue = ['a', 'b', 'c'].map((id) => ({ id, waitingSince: '2026-01-01T00:00:00Z' }));

describe('a session at the review queue', () => {
  test('begins at the oldest and is found again where it was left', () => {
    expect(shownIndex(queue, newSession)).toBe(0);
    expect(shownIndex(queue, goTo(newSession, queue, 2))).toBe(2);
    expect(shownIndex([...queue].reverse(), goTo(newSession, queue, 2))).toBe(0);
  });

  test('goes on to the next item after a decision, even when the decided one stays in the queue', () => {
    const decided = leave(goTo(newSession, queue, 0), queue, 'a');
    const moved = [queue[1], queue[2], queue[0]].flatMap((item) => item ?? []);
    expect(moved[shownIndex(moved, decided)]?.id).toBe('b');
    expect(queue[shownIndex(queue, leave(goTo(newSession, queue, 2), queue, 'c'))]?.id).toBe('b');
  });

  test('stays at its place when the item it showed is gone', () => {
    const session = goTo(newSession, queue, 1);
    const left = queue.filter(({ id }) => id !== 'b');
    expect(left[shownIndex(left, session)]?.id).toBe('c');
    expect(shownIndex([], session)).toBe(-1);
  });

  test('passes over what was skipped until something is decided on it', () => {
    const session = skip(newSession, queue, 'a');
    expect(withoutSkipped(queue, session).map(({ id }) => id)).toEqual(['b', 'c']);
    const later = queue.map((item) => (item.id === 'a' ? { ...item, waitingSince: '2026-02-01T00:00:00Z' } : item));
    expect(withoutSkipped(later, session)).toHaveLength(3);
  });

  test('whatever is skipped or decided, what is shown is in the queue', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom('skip', 'leave', 'go'), fc.nat(5)), { maxLength: 12 });
    fc.assert(
      fc.property(steps, (list) => {
        let session = newSession;
        for (const [step, at] of list) {
          const left = withoutSkipped(queue, session);
          const id = left[at % Math.max(1, left.length)]?.id ?? '';
          if (step === 'skip') session = skip(session, left, id);
          else if (step === 'leave') session = leave(session, left, id);
          else session = goTo(session, left, at);
          const now = withoutSkipped(queue, session);
          expect(shownIndex(now, session)).toBeLessThan(now.length);
          expect(shownIndex(now, session)).toBeGreaterThanOrEqual(Math.min(0, now.length - 1));
        }
      }),
    );
  });
});
