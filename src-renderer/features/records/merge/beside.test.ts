import { describe, expect, test } from 'vitest';
import { assertionOf, dateOf } from '../../../core/evidence/testing/proven-man';
import type { Assertion } from '../../../core/model/assertion';
import type { AssertionRow } from '../../../data/rows';
import { type BesideProperty, setBeside } from './beside';

const rows = (...assertions: readonly Assertion[]): readonly AssertionRow[] => assertions.map((assertion) => ({ ...assertion, heads: {} }));
const name = (id: string, text: string, form?: 'birth' | 'camp') =>
  assertionOf(id, 'name', { type: 'name' }, { written: { text, ...(form === undefined ? {} : { form }) } });

function besideOf(property: string, first: readonly AssertionRow[], second: readonly AssertionRow[], chosen = {}): BesideProperty {
  const found = setBeside(first, second, chosen)
    .flatMap((group) => group.properties)
    .find((one) => one.property === property);
  if (found === undefined) throw new Error(`${property} is not beside`);
  return found;
}

describe('two men beside each other', () => {
  test('a value that both say in the same words stands once, with both its readings, before what only one says', () => {
    const row = besideOf('birth-date', rows(dateOf('a', 'birth-date', '1915'), dateOf('b', 'birth-date', '1916')), rows(dateOf('c', 'birth-date', '1915')));
    expect(row.verdict).toBe('same');
    expect(row.values.map(({ side, readings }) => [side, readings.map(({ id }) => id)])).toEqual([
      ['both', ['a', 'c']],
      ['first', ['b']],
    ]);
  });
  test('values that cannot both be true of one man exclude each other, also where another value is the same', () => {
    expect(besideOf('birth-date', rows(dateOf('a', 'birth-date', '1915')), rows(dateOf('b', 'birth-date', '1921'))).verdict).toBe('exclude');
    const mixed = besideOf('birth-date', rows(dateOf('a', 'birth-date', '1915')), rows(dateOf('b', 'birth-date', '1915'), dateOf('c', 'birth-date', '1921')));
    expect(mixed.verdict).toBe('exclude');
  });
  test('other words for the same thing agree: Guryev is Atyrau', () => {
    const place = (id: string, town: string) => assertionOf(id, 'birth-place', { type: 'place', name: town });
    expect(besideOf('birth-place', rows(place('a', 'Гурьев')), rows(place('b', 'Atyrau'))).verdict).toBe('agree');
  });
  test('the record of both shows what the rule prefers, unless one of them was chosen', () => {
    const first = rows(name('a', 'Dschumanijasow', 'camp'));
    const second = rows(name('b', 'Жұманиязов', 'birth'));
    expect(besideOf('name', first, second)).toMatchObject({ preset: ['b'], choosable: true, verdict: 'apart' });
    expect(besideOf('name', first, second, { name: ['a'] }).preset).toEqual(['a']);
  });
  test('there is nothing to choose where all values are shown, or where there is one', () => {
    const camp = (id: string, text: string) => assertionOf(id, 'occupation', { type: 'text', text });
    expect(besideOf('occupation', rows(camp('a', 'berger')), rows(camp('b', 'instituteur'))).choosable).toBe(false);
    expect(besideOf('birth-date', rows(dateOf('a', 'birth-date', '1915')), []).choosable).toBe(false);
  });
  test('groups stand in the order of the form, and a property of a later version stands last', () => {
    const strange = assertionOf('x', 'shoe-size', { type: 'text', text: '42' });
    const groups = setBeside(rows(strange, dateOf('a', 'birth-date', '1915')), rows(name('b', 'Nourman')), {});
    expect(groups.map(({ group }) => group)).toEqual(['identity', 'origin', 'unknown']);
  });
  test('withdrawn values take no part', () => {
    const gone = dateOf('a', 'birth-date', '1915', { withdrawn: { reason: 'faute', change: 'c' } });
    expect(setBeside(rows(gone), [], {})).toEqual([]);
  });
});
