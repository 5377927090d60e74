import type { Citation, Region } from '../model/page';
import { type RegionSelector, selectorOf } from './web-annotation';

/** A region as a change carries it: its numbers, and beside them the same place as a W3C Web Annotation selector (decision 020). */
type StoredRegion = Region & { readonly selector: RegionSelector };

export function storedRegion(region: Region): StoredRegion {
  return { ...region, selector: selectorOf(region) };
}

/** A citation with its region as it is stored; one without a region stays as it is. */
export function storedCitation(citation: Citation | undefined): Citation | undefined {
  return citation?.region === undefined ? citation : { ...citation, region: storedRegion(citation.region) };
}
