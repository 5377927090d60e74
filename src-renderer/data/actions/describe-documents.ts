import type { DocumentFields } from '../../core/model/document';
import { failure, type Result, success } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { describeDraft, perform } from './shared';

/** Fields to set; an empty string (or null, for a field of fixed words) clears one. Fields not named stay. */
export type DocumentEdit = { readonly [Field in keyof Omit<DocumentFields, 'pages' | 'mergedInto'>]?: DocumentFields[Field] | null | undefined };
type DescribeDocumentsInput = {
  readonly documents: readonly string[];
  readonly fields: DocumentEdit;
  /** Goes on with a batch begun by another action, so that both are undone as one. */
  readonly batch?: string | undefined;
};
/** The documents that really changed. */
export type DescribedDocuments = { readonly changed: readonly string[]; readonly batch: string };

/** Gives the same fields to many documents; where one had concurrent values, this settles them. */
export function describeDocuments(catalogue: Catalogue, input: DescribeDocumentsInput): Promise<Result<DescribedDocuments, ActionFailure>> {
  return perform(
    catalogue,
    input.documents.length === 1 ? 'describe-document' : 'describe-documents',
    async () => {
      const rows = await catalogue.database.documents.bulkGet([...new Set(input.documents)]);
      const missing = input.documents.find((id) => !rows.some((row) => row?.id === id));
      if (missing !== undefined) return failure({ why: 'not-found', entity: missing });
      const drafts = rows.flatMap((row) => (row === undefined ? [] : (describeDraft(row, row.fields, input.fields) ?? [])));
      return success({ drafts, value: { changed: drafts.map(({ entity }) => entity) } });
    },
    input.batch,
  );
}
