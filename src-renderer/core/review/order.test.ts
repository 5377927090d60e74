import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstOrder, inOrder, type ReviewOrder, reviewSorts } from './order';
import { type ReviewItem, reviewQueue, withItemsOf } from './queue';

const times = ['2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z', '2026-01-01T02:00:00+02:00'];
const item = (id: string, man: string, waitingSince: string, more: Partial<ReviewItem> = {}): ReviewItem => ({
  kind: 'attachment',
  id,
  soldier: man,
  man,
  status: 'flagged',
  waitingSince,
  sites: [],
  missing: null,
  familyWaitingSince: null,
  awaitsMore: false,
  ...more,
});
const anyOrder: fc.Arbitrary<ReviewOrder> = fc.record({ sort: fc.constantFrom(...reviewSorts), byMan: fc.boolean() });
const anyItems = fc
  .array(
    fc.record({
      man: fc.constantFrom('a', 'b', 'c'),
      since: fc.constantFrom(...times),
      missing: fc.constantFrom(null, 0, 1, 2, 5),
      family: fc.constantFrom(null, ...times),
    }),
    { maxLength: 12 },
  )
  .map((list) => list.map(({ man, since, missing, family }, index) => item(`i${index}`, man, since, { missing, familyWaitingSince: family })));
const ids = (items: readonly ReviewItem[]) => items.map(({ id }) => id);

describe('the order of the review', () => {
  const queue = reviewQueue([
    item('old', 'a', '2026-01-01T00:00:00Z', { missing: 3 }),
    item('ripe', 'b', '2026-01-02T00:00:00Z', { missing: 1 }),
    item('family', 'c', '2026-01-03T00:00:00Z', { missing: 2, familyWaitingSince: '2026-01-20T00:00:00Z' }),
    item('ready', 'b', '2026-01-04T00:00:00Z', { missing: 0 }),
    item('older family', 'd', '2026-01-05T00:00:00Z', { familyWaitingSince: '2025-12-01T00:00:00Z' }),
    item('ripe too', 'a', '2026-01-06T00:00:00Z', { missing: 1 }),
  ]);

  test('is by the time of waiting unless another is asked for', () => {
    expect(inOrder(queue, firstOrder)).toBe(queue);
  });

  test('puts the men first whose families have waited longest', () => {
    expect(ids(inOrder(queue, { sort: 'family', byMan: false }))).toEqual(['older family', 'family', 'old', 'ripe', 'ready', 'ripe too']);
  });

  test('puts first what lacks one condition, and last what waits for no next status', () => {
    expect(ids(inOrder(queue, { sort: 'one-missing', byMan: false }))).toEqual(['ripe', 'ripe too', 'ready', 'family', 'old', 'older family']);
  });

  test('brings one man’s claims together, where the first of them stands', () => {
    expect(ids(inOrder(queue, { sort: 'waiting', byMan: true }))).toEqual(['old', 'ripe too', 'ripe', 'ready', 'family', 'older family']);
  });

  test('is the same whatever order the items come in, and loses and doubles nothing', () => {
    fc.assert(
      fc.property(anyItems, anyOrder, (items, order) => {
        const sorted = inOrder(reviewQueue(items), order);
        expect(inOrder(reviewQueue([...items].reverse()), order)).toEqual(sorted);
        expect(ids(sorted).toSorted()).toEqual(ids(items).toSorted());
      }),
    );
  });

  test('keeps one man’s items beside each other when grouped', () => {
    fc.assert(
      fc.property(anyItems, fc.constantFrom(...reviewSorts), (items, sort) => {
        const men = inOrder(reviewQueue(items), { sort, byMan: true }).map(({ man }) => man);
        const runs = men.filter((man, index) => man !== men[index - 1]);
        expect(runs).toHaveLength(new Set(men).size);
      }),
    );
  });

  test('leaves the others in their order when one man’s items change', () => {
    fc.assert(
      fc.property(anyItems, fc.array(fc.constantFrom(...times), { maxLength: 3 }), anyOrder, (items, fresh, order) => {
        const before = reviewQueue(items);
        const made = fresh.map((since, index) => item(`n${index}`, 'a', since, { missing: 1 }));
        const after = inOrder(withItemsOf(before, new Set(['a']), made), order);
        const others = (list: readonly ReviewItem[]) => ids(list.filter(({ man }) => man !== 'a'));
        expect(others(after)).toEqual(others(inOrder(before, order)));
        expect(ids(after.filter(({ man }) => man === 'a')).toSorted()).toEqual(ids(made).toSorted());
      }),
    );
  });
});
