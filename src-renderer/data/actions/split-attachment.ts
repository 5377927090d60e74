import type { Attachment } from '../../core/model/soldier';
import { failure, type Result, success } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { manOfRecord } from '../men/man-of-record';
import type { DocumentRow } from '../rows';
import { moveDrafts } from './moving';
import { describeDraft, draft, isReason, perform, standingAttachments } from './shared';

type SplitAttachmentInput = {
  readonly attachment: string;
  /** Indexes into the document's page list: the pages that speak of another man. At least one page stays. */
  readonly pages: readonly number[];
  /** The other man, by any record; null makes a new one. */
  readonly soldier: string | null;
  readonly reason: string;
  /** Goes on with a batch begun by another action, so that both are undone as one. */
  readonly batch?: string | undefined;
};
type SplitAttachment = { readonly soldier: string; readonly batch: string };

/**
 * Says that some of a claim's pages speak of another man: they are attached to him, flagged, and what was read from them
 * moves to him. The document stays one, and so does its citation.
 */
export function splitAttachment(catalogue: Catalogue, input: SplitAttachmentInput): Promise<Result<SplitAttachment, ActionFailure>> {
  return perform(
    catalogue,
    'split-attachment',
    async () => {
      const { database } = catalogue;
      const row = await database.attachments.get(input.attachment);
      const document = row === undefined ? undefined : await database.documents.get(row.document);
      const from = row === undefined ? undefined : await manOfRecord(database, row.soldier);
      const to = input.soldier === null ? undefined : await manOfRecord(database, input.soldier);
      if (row === undefined || row.withdrawn !== undefined || document === undefined || from === undefined) {
        return failure({ why: 'not-found', entity: input.attachment });
      }
      if (input.soldier !== null && to === undefined) return failure({ why: 'not-found', entity: input.soldier });
      if (to?.soldier.id === from.soldier.id) return failure({ why: 'same-soldier' });
      if (!isReason(input.reason)) return failure({ why: 'reason-required' });
      const own = pagesOf(row, document);
      const leaving = own.filter((page) => input.pages.includes(page));
      const staying = own.filter((page) => !input.pages.includes(page));
      if (leaving.length === 0 || staying.length === 0) return failure({ why: 'pages-do-not-match' });

      const soldier = to?.soldier.id ?? catalogue.random.uuid();
      const read = await valuesReadFrom(catalogue, document, leaving, from.records);
      const moves = await moveDrafts(catalogue, { entities: read, soldier }, { reason: input.reason, from: from.records, records: to?.records ?? [soldier] });
      if (!moves.ok) return moves;
      const theirs = (await standingAttachments(catalogue, to?.records ?? [])).find((one) => one.document === document.id);
      const drafts = [
        ...(to === undefined ? [draft('create', soldier, { type: 'soldier' })] : []),
        describeDraft(row, row, { pages: staying }),
        theirs === undefined
          ? draft('attach', catalogue.random.uuid(), { document: document.id, soldier, pages: leaving })
          : theirs.pages === undefined
            ? null
            : describeDraft(theirs, theirs, { pages: [...new Set([...theirs.pages, ...leaving])].sort((a, b) => a - b) }),
        // The one document cited is attached above, by its pages.
        ...moves.value.filter(({ kind }) => kind !== 'attach'),
      ];
      return success({ drafts: drafts.flatMap((made) => made ?? []), value: { soldier } });
    },
    input.batch,
  );
}

/** Indexes of the pages of which a claim speaks, as far as the document has them. */
export function pagesOf({ pages }: Pick<Attachment, 'pages'>, document: Pick<DocumentRow, 'pages'>): readonly number[] {
  const all = document.pages.map((_, index) => index);
  return pages === undefined ? all : all.filter((index) => pages.includes(index));
}

async function valuesReadFrom(
  { database }: Catalogue,
  document: DocumentRow,
  pages: readonly number[],
  records: readonly string[],
): Promise<readonly string[]> {
  const leaving = new Set(pages.flatMap((index) => document.pages[index] ?? []).map(({ scan, page }) => `${scan}/${page}`));
  const cited = await database.assertions.where('document').equals(document.id).toArray();
  return cited
    .filter(({ withdrawn, soldier, citation }) => withdrawn === undefined && records.includes(soldier) && citation?.page !== undefined)
    .filter(({ citation }) => leaving.has(`${citation?.page?.scan ?? ''}/${citation?.page?.page ?? 0}`))
    .map(({ id }) => id);
}
