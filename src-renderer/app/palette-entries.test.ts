import { describe, expect, it } from 'vitest';
import type { SoldierSummary } from '../core/model/summary';
import { foldForSearch } from '../core/search/fold';
import { findMen } from './palette-entries';

function man(name: string, otherNames: readonly string[], more = ''): SoldierSummary {
  return {
    id: name,
    man: name,
    name,
    otherNames,
    birth: '',
    death: '',
    birthYears: null,
    deathYears: null,
    cemeteries: [],
    wars: [],
    burial: null,
    sites: [],
    status: 'flagged',
    reopened: false,
    missing: null,
    familyWaitingSince: null,
    conflicts: [],
    scans: 0,
    documents: 0,
    openAttachments: 0,
    lists: [],
    folded: foldForSearch([name, ...otherNames, more].join(' ')),
    createdAt: '',
    changedAt: '',
  };
}

const men = [man('Жұман Омаров', ['Joumane Omarov']), man('Nourman Moldabekov', ['Нұрман Молдабеков'], '11866'), man('Omar Nourbaev', [])];
const find = (query: string) => findMen(men, query, foldForSearch).map(({ name }) => name);

describe('finding a man from anywhere', () => {
  it('takes either alphabet', () => {
    expect(find('жұман')).toEqual(['Жұман Омаров']);
    expect(find('молдабеков')).toEqual(['Nourman Moldabekov']);
  });
  it('takes a number', () => {
    expect(find('11866')).toEqual(['Nourman Moldabekov']);
  });
  it('puts a whole word of the name before a part of one', () => {
    expect(find('omar')[0]).toBe('Omar Nourbaev');
  });
  it('finds nobody without a query', () => {
    expect(find('  ')).toEqual([]);
  });
});
