import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { openCatalogue } from '../open';
import { expectOpen, openForTest } from '../testing/open-for-test';
import { deleteSearch, renameSearch, savedSearches, saveSearch } from './saved-searches';
import { putSetting } from './settings';

const flagged = { query: 'né:1915', facets: { status: ['flagged'] }, sort: { column: 'relevance', direction: 'ascending' } } as const;
const search = { ...flagged, facets: { status: [...flagged.facets.status] } };

test('a saved search is there after a restart, keeps its place when renamed or saved anew, and goes when deleted', async () => {
  const { catalogue, input } = await openForTest();
  await saveSearch(catalogue, 'Nés en 1915', search);
  await saveSearch(catalogue, 'Guriev', { ...search, query: 'Guriev' });
  await saveSearch(catalogue, 'Nés en 1915', { ...search, query: 'né:1915 -Omarov' });
  await catalogue.close();
  const reopened = expectOpen(await openCatalogue(input));
  const [first, second] = await savedSearches(reopened);
  expect(first).toMatchObject({ name: 'Nés en 1915', query: 'né:1915 -Omarov', facets: { status: ['flagged'] } });
  expect(second).toMatchObject({ name: 'Guriev', query: 'Guriev' });
  await renameSearch(reopened, first?.id ?? '', 'Classe 1915');
  await deleteSearch(reopened, second?.id ?? '');
  expect((await savedSearches(reopened)).map(({ name }) => name)).toEqual(['Classe 1915']);
  await reopened.close();
});

test('what is stored and not understood hides none of the others', async () => {
  const { catalogue } = await openForTest();
  await putSetting(catalogue, 'saved-searches', [{ id: 'later', name: 'Plus tard', shape: 2 }, { ...search, id: 'known', name: 'Connue' }, 7]);
  expect((await savedSearches(catalogue)).map(({ name }) => name)).toEqual(['Connue']);
  await catalogue.close();
});
