import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { CatalogueSlice } from '../../core/exchange/slice';
import { type Inclusion, type WithheldItem, withhold } from '../../core/exchange/withhold';
import { propertyOf } from '../../core/properties';
import { builtInSites, presetSites } from '../../core/provenance/sites';
import { exchangeSlice } from '../../data/queries/exchange-slice';
import { useCatalogue } from '../../panels/shell/catalogue';

/** A property of a later version may be sensitive; until it is understood it is held back as if it were. */
function sensitivityOf(slug: string): 'open' | 'sensitive' | 'sealed' {
  const property = propertyOf(slug);
  if (property === undefined) return 'sensitive';
  if (property.sealed) return 'sealed';
  return property.sensitive ? 'sensitive' : 'open';
}

export type Outgoing = {
  /** Everything about the men, before anything is held back: the words of what is withheld come from it. */
  readonly whole: CatalogueSlice;
  readonly outgoing: CatalogueSlice;
  readonly withheld: readonly WithheldItem[];
  /** False while other men have been chosen since and are still being read: a bundle written now would not be theirs. */
  readonly current: boolean;
};

/** What would go out now, live; undefined while it is read. `today` is an ISO 8601 date. */
export function useOutgoing(soldiers: readonly string[], inclusion: Inclusion, today: string): Outgoing | undefined {
  const { database } = useCatalogue();
  const read = useLiveQuery(
    async () => ({ soldiers, whole: await exchangeSlice(database, soldiers, [...builtInSites, ...presetSites]) }),
    [database, soldiers],
  );
  return useMemo(
    () =>
      read === undefined ? undefined : { whole: read.whole, ...withhold(read.whole, inclusion, sensitivityOf, today), current: read.soldiers === soldiers },
    [read, soldiers, inclusion, today],
  );
}
