import type { PageReference } from '../../core/model/page';
import { failure, type Result, success } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { describeDraft, perform } from './shared';

/** The same pages in their new order. */
type ReorderPagesInput = { readonly document: string; readonly pages: readonly PageReference[] };

/** Puts the pages in order; attachments to single pages follow them. */
export function reorderPages(catalogue: Catalogue, input: ReorderPagesInput): Promise<Result<{ readonly batch: string }, ActionFailure>> {
  return perform(catalogue, 'reorder-pages', async () => {
    const row = await catalogue.database.documents.get(input.document);
    if (row === undefined) return failure({ why: 'not-found', entity: input.document });
    const before = row.pages.map(nameOf);
    const after = input.pages.map(nameOf);
    if (before.toSorted().join() !== after.toSorted().join()) return failure({ why: 'pages-do-not-match' });
    const attachments = await catalogue.database.attachments.where('document').equals(row.id).toArray();
    const moved = attachments.flatMap((attachment) => {
      if (attachment.pages === undefined || attachment.withdrawn !== undefined) return [];
      const pages = attachment.pages
        .map((index) => after.indexOf(before[index] ?? ''))
        .filter((index) => index >= 0)
        .toSorted((left, right) => left - right);
      return describeDraft(attachment, { pages: attachment.pages }, { pages }) ?? [];
    });
    const described = describeDraft(row, row.fields, { pages: input.pages });
    return success({ drafts: [...(described === null ? [] : [described]), ...moved], value: {} });
  });
}

function nameOf(page: PageReference): string {
  return `${page.scan}/${page.page}`;
}
