import { type ListSearch, readSavedSearches, type SavedSearch } from '../../core/model/saved-search';
import type { Catalogue } from '../catalogue';
import { putSetting, setting } from './settings';

const key = 'saved-searches';

/** The searches kept in this catalogue, in the order they were made. They are a convenience of this computer and travel in no bundle. */
export async function savedSearches(catalogue: Catalogue): Promise<readonly SavedSearch[]> {
  return (await setting(catalogue, key, readSavedSearches)) ?? [];
}

/** Keeps a search under a name; one that already bears the name is replaced. */
export async function saveSearch(catalogue: Catalogue, name: string, search: ListSearch): Promise<void> {
  const saved = { ...search, id: catalogue.random.uuid(), name };
  await edit(catalogue, (searches) => {
    const at = searches.findIndex((other) => other.name === name);
    return at === -1 ? [...searches, saved] : searches.with(at, { ...saved, id: searches[at]?.id ?? saved.id });
  });
}

export async function renameSearch(catalogue: Catalogue, id: string, name: string): Promise<void> {
  await edit(catalogue, (searches) => searches.map((search) => (search.id === id ? { ...search, name } : search)));
}

export async function deleteSearch(catalogue: Catalogue, id: string): Promise<void> {
  await edit(catalogue, (searches) => searches.filter((search) => search.id !== id));
}

async function edit(catalogue: Catalogue, change: (searches: readonly SavedSearch[]) => readonly SavedSearch[]): Promise<void> {
  const { database } = catalogue;
  await database.transaction('rw', database.settings, async () => putSetting(catalogue, key, change(await savedSearches(catalogue))));
}
