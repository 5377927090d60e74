import type { Result } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { type DescribedDocuments, type DocumentEdit, describeDocuments } from './describe-documents';

/** Sets fields of one document: provenance, kind, title … */
export function describeDocument(
  catalogue: Catalogue,
  input: { readonly document: string; readonly fields: DocumentEdit },
): Promise<Result<DescribedDocuments, ActionFailure>> {
  return describeDocuments(catalogue, { documents: [input.document], fields: input.fields });
}
