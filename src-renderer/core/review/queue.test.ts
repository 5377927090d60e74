import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headOf, provenMan } from '../evidence/testing/proven-man';
import { identityStatuses } from '../model/status';
import { awaitsMore, nextStep, type ReviewItem, reviewCounts, reviewQueue, waitingSince, waitingStatuses, withItemsOf } from './queue';

const item = (id: string, status: ReviewItem['status'], since: string, sites: readonly string[] = []): ReviewItem => ({
  kind: 'attachment',
  id,
  soldier: 'man',
  man: 'man',
  status,
  waitingSince: since,
  sites,
  missing: null,
  familyWaitingSince: null,
  awaitsMore: false,
});

describe('the review queue', () => {
  const items = [
    item('c', 'probable', '2026-03-01T10:00:00+02:00', ['site:vincennes']),
    item('a', 'flagged', '2026-03-01T09:00:00Z', ['site:bagneux', 'site:vincennes']),
    item('d', 'confirmed', '2026-01-01T09:00:00Z', ['site:vincennes']),
    item('b', 'disputed', '2026-02-01T09:00:00Z', []),
  ];

  test('shows what waits, oldest first, whatever the time zone', () => {
    expect(reviewQueue(items).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
  });

  test('is filtered by site and by status, with counts', () => {
    expect(reviewQueue(items, { sites: ['site:vincennes'] }).map(({ id }) => id)).toEqual(['c', 'a']);
    expect(reviewQueue(items, { sites: ['site:vincennes'], statuses: ['flagged'] }).map(({ id }) => id)).toEqual(['a']);
    expect(reviewQueue(items, { statuses: ['confirmed'] })).toEqual([]);
    const counts = reviewCounts(items, { statuses: ['flagged'] });
    expect([...counts.sites]).toEqual([
      ['site:bagneux', 1],
      ['site:vincennes', 1],
    ]);
    expect(Object.fromEntries(counts.statuses)).toEqual({ disputed: 1, probable: 1, flagged: 1 });
  });

  test('tells what waits for a complement from what can be worked now', () => {
    const asked = items.map((one) => ({ ...one, awaitsMore: one.id === 'a' }));
    expect(reviewQueue(asked, { complements: ['awaited'] }).map(({ id }) => id)).toEqual(['a']);
    expect(reviewQueue(asked, { complements: ['none'] }).map(({ id }) => id)).toEqual(['b', 'c']);
    expect(Object.fromEntries(reviewCounts(asked, { complements: ['awaited'] }).complements)).toEqual({ awaited: 1, none: 2 });
    expect(Object.fromEntries(reviewCounts(asked, { complements: ['awaited'] }).statuses)).toEqual({ flagged: 1 });
  });

  test('an item for which more was asked goes to the end, until something is decided on it', () => {
    const made = '2026-01-01T00:00:00Z';
    const asked = ['2026-01-03T00:00:00Z'];
    const decided = headOf('flagged', 'possible');
    expect(waitingSince([], made, asked)).toBe(asked[0]);
    expect(awaitsMore([], asked)).toBe(true);
    expect(awaitsMore([], [])).toBe(false);
    expect(waitingSince([decided], made, asked)).toBe(decided.wall);
    expect(awaitsMore([decided], asked)).toBe(false);
    expect(awaitsMore([decided], ['2026-02-01T12:00:01+01:00'])).toBe(true);
  });

  test('keeps its order whatever order the items come in', () => {
    const many = fc.array(fc.tuple(fc.constantFrom(...identityStatuses), fc.constantFrom('2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z')), { maxLength: 8 });
    fc.assert(
      fc.property(many, (list) => {
        const made = list.map(([status, since], index) => item(`i${index}`, status, since));
        expect(reviewQueue([...made].reverse())).toEqual(reviewQueue(made));
        expect(reviewQueue(made).every(({ status }) => waitingStatuses.includes(status))).toBe(true);
      }),
    );
  });

  test('stays in its order when some men’s items change, as if all were sorted anew', () => {
    const times = ['2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z', '2026-01-01T02:00:00+02:00'];
    const one = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom(...times));
    fc.assert(
      fc.property(fc.array(one, { maxLength: 9 }), fc.array(fc.constantFrom(...times), { maxLength: 4 }), (list, changed) => {
        const items = list.map(([soldier, since], index) => ({ ...item(`i${index}`, 'flagged', since), soldier }));
        const fresh = changed.map((since, index) => ({ ...item(`n${index}`, 'possible', since), soldier: 'a' }));
        const kept = items.filter(({ soldier }) => soldier !== 'a');
        expect(withItemsOf(reviewQueue(items), new Set(['a']), fresh)).toEqual(reviewQueue([...kept, ...fresh]));
      }),
    );
  });

  test('an item waits since its last decision, or since it was made', () => {
    expect(waitingSince([], '2026-01-01T00:00:00Z')).toBe('2026-01-01T00:00:00Z');
    expect(waitingSince([headOf('flagged', 'possible')], '2026-01-01T00:00:00Z')).toBe('2026-02-01T10:00:00Z');
  });
});

test('the next step says what is missing for it', () => {
  expect(nextStep('flagged', [], provenMan())).toMatchObject({ to: 'probable', missing: [{ key: 'status.missing.provenance' }] });
  const step = nextStep('probable', [headOf('flagged', 'probable')], provenMan(), { agent: 'bek', now: '2026-02-03T00:00:00Z' });
  expect(step?.to).toBe('confirmed');
  expect(step?.missing.map(({ key }) => key)).toEqual(['status.missing.conclusion']);
  expect(nextStep('confirmed', [], provenMan())).toBeUndefined();
});
