import { failure, type Result, success } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { manOfRecord } from '../men/man-of-record';
import { draft, perform, standingAttachments } from './shared';

type AttachDocumentsInput = {
  readonly soldier: string;
  /** `pages`: indexes into the document's page list; absent: the whole document. */
  readonly documents: readonly { readonly document: string; readonly pages?: readonly number[] | undefined }[];
  /** Goes on with a batch begun by another action, so that both are undone as one. */
  readonly batch?: string | undefined;
};
/** In the order of the documents; one that was attached already keeps its attachment. */
type AttachedDocuments = { readonly attachments: readonly string[]; readonly batch: string };

/** Says that documents speak of a soldier: each claim starts flagged. */
export function attachDocuments(catalogue: Catalogue, input: AttachDocumentsInput): Promise<Result<AttachedDocuments, ActionFailure>> {
  return perform(
    catalogue,
    'attach-documents',
    async () => {
      const { database } = catalogue;
      const man = await manOfRecord(database, input.soldier);
      if (man === undefined) return failure({ why: 'not-found', entity: input.soldier });
      const soldier = man.soldier.id;
      const rows = await database.documents.bulkGet(input.documents.map(({ document }) => document));
      const missing = input.documents.find((_, index) => rows[index] === undefined);
      if (missing !== undefined) return failure({ why: 'not-found', entity: missing.document });
      const standing = new Map((await standingAttachments(catalogue, man.records)).map((row) => [`${row.document} ${row.pages ?? ''}`, row.id]));
      const drafts = [];
      const attachments = [];
      for (const { document, pages } of input.documents) {
        const key = `${document} ${pages ?? ''}`;
        const id = standing.get(key) ?? catalogue.random.uuid();
        if (!standing.has(key)) drafts.push(draft('attach', id, { document, soldier, pages }));
        standing.set(key, id);
        attachments.push(id);
      }
      return success({ drafts, value: { attachments } });
    },
    input.batch,
  );
}
