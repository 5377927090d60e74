import { failure, type Result, success } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import type { AddSiteInput } from './add-site';
import { describeDraft, perform } from './shared';

/** Changes a site of the user's own; built-in sites are the same on every machine and are not edited. */
export function editSite(
  catalogue: Catalogue,
  input: { readonly site: string; readonly fields: Partial<AddSiteInput> },
): Promise<Result<{ readonly batch: string }, ActionFailure>> {
  return perform(catalogue, 'edit-site', async () => {
    const row = await catalogue.database.sites.get(input.site);
    if (row === undefined) return failure({ why: 'not-found', entity: input.site });
    const described = describeDraft(row, row, input.fields);
    return success({ drafts: described === null ? [] : [described], value: {} });
  });
}
