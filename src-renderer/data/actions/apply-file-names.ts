import type { ChangeDraft } from '../../core/changes/change';
import type { PlannedCote } from '../../core/provenance/file-plan';
import { failure, type Result, success } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import type { DocumentRow } from '../rows';
import { groupingDrafts } from './group-documents';
import { describeDraft, perform } from './shared';

type ApplyFileNamesInput = {
  readonly cotes: readonly PlannedCote[];
  /** Set on all of them; absent: each keeps its own. */
  readonly site?: string | undefined;
  /** The files of one cote become one document, their pages in order; else each takes the cote and its page number. */
  readonly group: boolean;
};

/** Gives documents the cotes and pages that their files' names tell, all in one batch, undone as one. */
export function applyFileNames(
  catalogue: Catalogue,
  { cotes, site, group }: ApplyFileNamesInput,
): Promise<Result<{ readonly documents: readonly string[]; readonly batch: string }, ActionFailure>> {
  return perform(catalogue, 'apply-file-names', async () => {
    const ids = cotes.flatMap(({ files }) => files.map(({ document }) => document));
    const found = new Map((await catalogue.database.documents.bulkGet(ids)).flatMap((row) => (row === undefined ? [] : [[row.id, row] as const])));
    const missing = ids.find((id) => !found.has(id));
    if (missing !== undefined) return failure({ why: 'not-found', entity: missing });
    const drafts: ChangeDraft[] = [];
    const left: string[] = [];
    for (const { coteAsWritten, cote, files } of cotes) {
      const fields = { coteAsWritten, cote, ...(site === undefined ? {} : { site }) };
      const rows = files.flatMap(({ document }) => found.get(document) ?? []);
      if (group && rows.length > 1) {
        const grouped = await groupingDrafts(catalogue.database, rows, fields);
        if (!grouped.ok) return grouped;
        drafts.push(...grouped.value);
        left.push(rows[0]?.id ?? '');
      } else {
        drafts.push(...files.flatMap(({ document, page }) => describe(found.get(document), { ...fields, ...(page === undefined ? {} : { page }) })));
        left.push(...rows.map(({ id }) => id));
      }
    }
    return success({ drafts, value: { documents: left } });
  });
}

function describe(row: DocumentRow | undefined, fields: object): readonly ChangeDraft[] {
  const draft = row === undefined ? null : describeDraft(row, row.fields, fields);
  return draft === null ? [] : [draft];
}
