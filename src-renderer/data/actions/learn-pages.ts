import type { PageReference } from '../../core/model/page';
import type { ScanPage } from '../../core/model/scan';
import { failure, type Result, success } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { describeDraft, perform } from './shared';

/** Upright sizes of the pages of an original, which nobody could know when it came in, as with an encrypted file. */
type LearnPagesInput = { readonly scan: string; readonly pages: readonly ScanPage[] };

/** Notes the pages of a scan that had none, and gives them to the document that stood for it with a single page. What hid them, such as a password, is left as it is. */
export function learnPages(catalogue: Catalogue, { scan, pages }: LearnPagesInput): Promise<Result<{ readonly batch: string }, ActionFailure>> {
  return perform(catalogue, 'learn-pages', async () => {
    const { database } = catalogue;
    const row = await database.scans.get(scan);
    if (row === undefined) return failure({ why: 'not-found', entity: scan });
    if (row.pages.length > 0 || pages.length === 0) return failure({ why: 'nothing-to-do' });
    const known = describeDraft(row, { pages: row.pages }, { pages });
    const all = pages.map((_, page): PageReference => ({ scan, page }));
    const documents = await database.documents.where('scans').equals(scan).toArray();
    const grown = documents.flatMap((document) => {
      const only = document.pages.length === 1 && document.pages[0]?.scan === scan;
      return only ? (describeDraft(document, document.fields, { pages: all }) ?? []) : [];
    });
    return success({ drafts: [...(known === null ? [] : [known]), ...grown], value: {} });
  });
}
