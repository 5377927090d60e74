import type { ChangeDraft } from '../../core/changes/change';
import { failure, type Result, success } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { CatalogueDatabase } from '../database';
import type { ActionFailure } from '../failures';
import type { DocumentRow } from '../rows';
import { describeDraft, perform } from './shared';
import { tagFields } from './tag-documents';

/** The first document takes the pages of all, in this order. */
type GroupDocumentsInput = {
  readonly documents: readonly string[];
  /** Goes on with a batch begun by another action, so that both are undone as one. */
  readonly batch?: string | undefined;
};

/**
 * Makes one document of several (twelve photographs of one dossier). The emptied ones are shown nowhere any more and
 * come back by undo. Refused while one of them is attached or cited: the claim would lose its ground.
 */
export function groupDocuments(
  catalogue: Catalogue,
  input: GroupDocumentsInput,
): Promise<Result<{ readonly document: string; readonly batch: string }, ActionFailure>> {
  return perform(
    catalogue,
    'group-documents',
    async () => {
      const { database } = catalogue;
      const ids = [...new Set(input.documents)];
      const rows = (await database.documents.bulkGet(ids)).filter((row): row is DocumentRow => row !== undefined);
      const [target, ...others] = rows;
      if (target === undefined || rows.length < ids.length)
        return failure({ why: 'not-found', entity: ids.find((id) => !rows.some((row) => row.id === id)) ?? '' });
      if (others.length === 0) return failure({ why: 'nothing-to-do' });
      const drafts = await groupingDrafts(database, rows);
      if (!drafts.ok) return drafts;
      return success({ drafts: drafts.value, value: { document: target.id } });
    },
    input.batch,
  );
}

/** The changes by which the first of these documents takes the pages of all, with what else it is to say of itself. */
export async function groupingDrafts(
  database: CatalogueDatabase,
  rows: readonly DocumentRow[],
  fields: object = {},
): Promise<Result<readonly ChangeDraft[], ActionFailure>> {
  const [target, ...others] = rows;
  const emptied = others.map((row) => row.id);
  const attached = await database.attachments.where('document').anyOf(emptied).toArray();
  const cited = await database.assertions.where('document').anyOf(emptied).toArray();
  const used = [...attached, ...cited].flatMap((row) => (row.withdrawn === undefined && row.document !== undefined ? [row.document] : []));
  if (used.length > 0) return failure({ why: 'document-in-use', documents: [...new Set(used)] });
  // What was labelled stays found by its label.
  const tags = tagFields(
    rows.flatMap((row) => row.tags ?? []),
    true,
  );
  const drafts = [
    ...(target === undefined
      ? []
      : [describeDraft(target, { ...target.fields, ...tagFields(target.tags ?? [], true) }, { ...fields, ...tags, pages: rows.flatMap((row) => row.pages) })]),
    ...others.map((row) => describeDraft(row, row.fields, { pages: [], mergedInto: target?.id })),
  ];
  return success(drafts.flatMap((made) => made ?? []));
}
