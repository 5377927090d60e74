import { sameRegion } from '../../core/annotations/region';
import { storedRegion } from '../../core/annotations/stored';
import type { Region } from '../../core/model/page';
import { failure, type Result, success } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { draft, perform } from './shared';

/** Region: in fractions of the upright page that the value cites. */
type DescribeRegionInput = { readonly assertion: string; readonly region: Region };

/** Says where on its page a value stands, in place of what was said before; the value itself is untouched. Refused for a value that cites no page. */
export function describeRegion(catalogue: Catalogue, input: DescribeRegionInput): Promise<Result<{ readonly batch: string }, ActionFailure>> {
  return perform(catalogue, 'describe-region', async () => {
    const row = await catalogue.database.assertions.get(input.assertion);
    if (row === undefined || row.withdrawn !== undefined || row.citation?.page === undefined) return failure({ why: 'not-found', entity: input.assertion });
    const heads = row.heads.region ?? [];
    // Two agents who drew it differently are settled by drawing it again, also where it stands already.
    if (heads.length < 2 && sameRegion(row.citation.region, input.region)) return success({ drafts: [], value: {} });
    return success({ drafts: [draft('describe', row.id, { fields: { region: storedRegion(input.region) } }, heads)], value: {} });
  });
}
