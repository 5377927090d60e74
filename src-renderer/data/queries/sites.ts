import type { Site } from '../../core/model/others';
import { builtInSites, presetSites } from '../../core/provenance/sites';
import type { Catalogue } from '../catalogue';

/** Built-in sites, presets, then the user's own by name. */
export async function allSites(catalogue: Catalogue): Promise<readonly Site[]> {
  const own = await catalogue.database.sites.toArray();
  return [...builtInSites, ...presetSites, ...own.sort((left, right) => left.name.localeCompare(right.name))];
}
