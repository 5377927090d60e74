import { describe, expect, it } from 'vitest';
import { extendTo, nothingSelected, selectAll, selectOnly, toggle } from './row-selection';

const order = ['a', 'b', 'c', 'd'];

describe('selecting in a list', () => {
  it('adds and takes away one row', () => {
    const one = toggle(nothingSelected, 'b');
    expect([...one.keys]).toEqual(['b']);
    expect([...toggle(one, 'b').keys]).toEqual([]);
  });
  it('extends from where the range began, in both directions', () => {
    const from = selectOnly('c');
    expect([...extendTo(from, 'd', order).keys]).toEqual(['c', 'd']);
    expect([...extendTo(extendTo(from, 'd', order), 'a', order).keys]).toEqual(['a', 'b', 'c']);
  });
  it('begins at the row itself when nothing was selected', () => {
    expect([...extendTo(nothingSelected, 'b', order).keys]).toEqual(['b']);
  });
  it('takes all', () => {
    expect(selectAll(order).keys.size).toBe(4);
  });
});
