import type { ChangeDraft } from '../../core/changes/change';
import type { PageReference } from '../../core/model/page';
import { failure, type Result, success } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { describeDraft, draft, perform } from './shared';
import { tagFields } from './tag-documents';

/** The pages (indexes into the document's list) that leave for a document of their own. */
type SplitDocumentInput = {
  readonly document: string;
  readonly pages: readonly number[];
  /** Goes on with a batch begun by another action, so that both are undone as one. */
  readonly batch?: string | undefined;
};

/**
 * Moves pages into a new document that inherits the provenance and the labels. A man to whom the whole document was attached gets the
 * new one too, flagged; attachments to single pages follow their pages, and so do the citations of what was read from them. Refused where an attachment would be left without a page.
 */
export function splitDocument(
  catalogue: Catalogue,
  input: SplitDocumentInput,
): Promise<Result<{ readonly document: string; readonly batch: string }, ActionFailure>> {
  return perform(
    catalogue,
    'split-document',
    async () => {
      const row = await catalogue.database.documents.get(input.document);
      if (row === undefined) return failure({ why: 'not-found', entity: input.document });
      const leaving = [...new Set(input.pages)].filter((index) => row.pages[index] !== undefined).sort((left, right) => left - right);
      const staying = row.pages.map((_, index) => index).filter((index) => !leaving.includes(index));
      if (leaving.length === 0 || staying.length === 0) return failure({ why: 'pages-do-not-match' });
      const at = (indexes: readonly number[]) => indexes.flatMap((index) => row.pages[index] ?? []);
      const document = catalogue.random.uuid();
      const { pages: _pages, mergedInto: _mergedInto, ...inherited } = row.fields;
      const drafts: (ChangeDraft | null)[] = [
        describeDraft(row, row.fields, { pages: at(staying) }),
        draft('create', document, { type: 'document', fields: { ...inherited, ...tagFields(row.tags ?? [], true), pages: at(leaving) } }),
      ];
      for (const attachment of await catalogue.database.attachments.where('document').equals(row.id).toArray()) {
        if (attachment.withdrawn !== undefined) continue;
        const { soldier, pages } = attachment;
        if (pages === undefined) {
          drafts.push(draft('attach', catalogue.random.uuid(), { document, soldier }));
          continue;
        }
        const kept = pages.map((index) => staying.indexOf(index)).filter((index) => index >= 0);
        const moved = pages.map((index) => leaving.indexOf(index)).filter((index) => index >= 0);
        if (kept.length === 0) return failure({ why: 'document-in-use', documents: [row.id] });
        drafts.push(describeDraft(attachment, { pages }, { pages: kept }));
        if (moved.length > 0) drafts.push(draft('attach', catalogue.random.uuid(), { document, soldier, pages: moved }));
      }
      const gone = new Set(at(leaving).map(nameOf));
      for (const value of await catalogue.database.assertions.where('document').equals(row.id).toArray()) {
        const page = value.citation?.page;
        if (page !== undefined && gone.has(nameOf(page))) drafts.push(describeDraft(value, { document: row.id }, { document }));
      }
      return success({ drafts: drafts.flatMap((made) => made ?? []), value: { document } });
    },
    input.batch,
  );
}

function nameOf({ scan, page }: PageReference): string {
  return `${scan}/${page}`;
}
