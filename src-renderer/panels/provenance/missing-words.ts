import type { DocumentFields } from '../../core/model/document';
import type { Site } from '../../core/model/others';
import { missingFields } from '../../core/provenance/missing';
import type { TextFunction } from '../../text/use-text';
import { provenanceFields } from './fields';

/** What the provenance of a document lacks, by name; empty when nothing is missing. */
export function missingWords(fields: DocumentFields, sites: ReadonlyMap<string, Site>, text: TextFunction): string {
  const missing = missingFields(fields, sites.get(fields.site ?? ''));
  if (missing.length === 0) return '';
  if (missing.includes('site')) return text('provenance-editor.none');
  return text('provenance-editor.missing', { fields: missing.map((slug) => labelOf(slug, text)).join(', ') });
}

/** The name of a provenance field, in the middle of a sentence or above its box. */
export function labelOf(slug: string, text: TextFunction): string {
  return text(provenanceFields.find(({ name }) => name === slug)?.labelKey ?? 'provenance-editor.otherField');
}
