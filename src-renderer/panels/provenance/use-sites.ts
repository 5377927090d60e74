import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { Site } from '../../core/model/others';
import { knownSites } from '../../core/provenance/sites';
import { allSites } from '../../data/queries/sites';
import { useCatalogue } from '../shell/catalogue';

/** Every site by its id: built in, presets, then the user's own. */
export function useSites(): ReadonlyMap<string, Site> {
  const catalogue = useCatalogue();
  const sites = useLiveQuery(() => allSites(catalogue), [catalogue]);
  return useMemo(() => new Map((sites ?? knownSites).map((site) => [site.id, site])), [sites]);
}
