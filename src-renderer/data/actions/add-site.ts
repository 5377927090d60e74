import type { Site } from '../../core/model/others';
import { type Result, success } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { draft, perform } from './shared';

export type AddSiteInput = Omit<Site, 'id' | 'builtIn'>;

/** A repository or cemetery of the user's own. */
export function addSite(catalogue: Catalogue, input: AddSiteInput): Promise<Result<{ readonly site: string; readonly batch: string }, ActionFailure>> {
  return perform(catalogue, 'add-site', async () => {
    const site = catalogue.random.uuid();
    return success({ drafts: [draft('create', site, { type: 'site', fields: input })], value: { site } });
  });
}
