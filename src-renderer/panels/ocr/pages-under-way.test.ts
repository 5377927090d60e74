import { expect, test } from 'vitest';
import type { Catalogue } from '../../data/catalogue';
import type { PageToRead } from './machine-reader';
import { claimPages } from './pages-under-way';

test('a page that is being read is not read a second time in the same languages, until it is done with; in others it may', () => {
  const catalogue = {} as Catalogue;
  const page = (number: number, languages: PageToRead['languages'] = 'find'): PageToRead => ({ page: { scan: 'a', page: number }, languages });
  const first = claimPages(catalogue, [page(0), page(1), page(1)]);
  expect(first.taken).toEqual([page(0), page(1)]);
  const second = claimPages(catalogue, [page(1), page(2), page(1, 'deu')]);
  expect(second.taken).toEqual([page(2), page(1, 'deu')]);
  expect(claimPages({} as Catalogue, [page(0)]).taken).toEqual([page(0)]);
  first.end();
  expect(claimPages(catalogue, [page(1), page(2)]).taken).toEqual([page(1)]);
});
