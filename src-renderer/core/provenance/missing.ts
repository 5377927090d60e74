import type { DocumentFields } from '../model/document';
import type { Site } from '../model/others';

/**
 * Slugs of the provenance fields that the site requires and that are empty, in the site's own order; without a site,
 * the site itself is what is missing. A field of spaces is empty.
 */
export function missingFields(fields: DocumentFields, site: Site | undefined): readonly string[] {
  if (site === undefined) {
    return ['site'];
  }
  const filled: ReadonlyMap<string, unknown> = new Map(Object.entries(fields));
  return site.requiredFields.filter((slug) => {
    const value = filled.get(slug);
    return typeof value !== 'string' || value.trim() === '';
  });
}
