import { describe, expect, test } from 'vitest';
import { assertionOf, dateOf } from '../../core/evidence/testing/proven-man';
import { compareFacts } from './compare-facts';

const dossier = { citation: { document: 'dossier' } };
const card = { citation: { document: 'card' } };
const slugs = (facts: readonly { readonly property: string }[]) => facts.map(({ property }) => property);

describe('the facts of an item under review', () => {
  const values = [
    dateOf('a', 'birth-date', '1915', dossier),
    dateOf('b', 'birth-date', '1915-03-12', card),
    assertionOf('c', 'birth-place', { type: 'place', name: 'Гурьев' }, dossier),
    dateOf('d', 'capture-date', '1942', card),
    assertionOf('e', 'name', { type: 'name', surname: 'Moldabekov' }, dossier),
  ];

  test('stand apart by whether two sources say the same', () => {
    const { agreeing, disagreeing, alone } = compareFacts(values);
    expect(slugs(agreeing)).toEqual(['birth-date']);
    expect(slugs(disagreeing)).toEqual([]);
    expect(slugs(alone)).toEqual(['birth-place', 'capture-date']);
  });

  test('disagree when one year excludes the other, whatever else agrees', () => {
    const { agreeing, disagreeing } = compareFacts([...values, dateOf('f', 'birth-date', '1918', card)]);
    expect(slugs(agreeing)).toEqual([]);
    expect(slugs(disagreeing)).toEqual(['birth-date']);
  });

  test('of a document are compared with the others, its own value first', () => {
    const { agreeing, alone } = compareFacts(values, 'card');
    expect(agreeing[0]?.values.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(slugs(alone)).toEqual(['capture-date', 'birth-place']);
  });

  test('do not agree with themselves: one document said twice is one source', () => {
    expect(slugs(compareFacts([dateOf('a', 'birth-date', '1915', card), dateOf('b', 'birth-date', '1915', card)]).agreeing)).toEqual([]);
  });

  test('leave out what was withdrawn', () => {
    expect(compareFacts([dateOf('a', 'birth-date', '1915', { ...card, withdrawn: { reason: 'r', change: 'x' } })]).alone).toEqual([]);
  });
});
