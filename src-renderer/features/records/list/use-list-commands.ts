import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { savedSearches } from '../../../data/queries/saved-searches';
import { askList } from '../../../panels/search/list-search';
import { useCatalogue } from '../../../panels/shell/catalogue';
import { type Command, useCommands } from '../../../panels/shell/commands';

/** The key that opens a saved search, by its place in the list. */
export const shortcutsOfSaved: readonly string[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** The list's keys outside its fields: one to type a query, one for each of the first saved searches. */
export function useListCommands(focusSearch: () => void): void {
  const catalogue = useCatalogue();
  const saved = useLiveQuery(() => savedSearches(catalogue), [catalogue]);
  const commands = useMemo<readonly Command[]>(
    () => [
      { id: 'search-list', labelKey: 'search.focus', group: 'go', shortcut: '/', run: focusSearch },
      ...(saved ?? []).slice(0, shortcutsOfSaved.length).map(
        ({ query, facets, sort }, index): Command => ({
          id: `saved-search-${index + 1}`,
          labelKey: `search.saved.number.${index + 1}`,
          group: 'go',
          shortcut: shortcutsOfSaved[index],
          // The palette names it by its own name.
          hidden: true,
          run: () => askList({ query, facets, sort }),
        }),
      ),
    ],
    [saved, focusSearch],
  );
  useCommands(commands);
}
