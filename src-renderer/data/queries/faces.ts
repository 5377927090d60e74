import type { PageReference, Region } from '../../core/model/page';
import type { Catalogue } from '../catalogue';
import { summariesByIds } from './summaries';

/** A man shown on a page: the region that a `photo` of his cites. */
export type Face = {
  /** Id of the assertion. */
  readonly id: string;
  /** Id of the man to whom the record belongs. */
  readonly man: string;
  /** As it is shown; may be empty. */
  readonly name: string;
  readonly region: Region;
};

/** Whoever was recognised on a page of a document, of all men, in the order in which it was said. */
export async function facesOn(catalogue: Catalogue, document: string, page: PageReference): Promise<readonly Face[]> {
  const cited = await catalogue.database.assertions.where('document').equals(document).toArray();
  const faces = cited
    .filter(({ property, withdrawn }) => property === 'photo' && withdrawn === undefined)
    .filter(({ citation }) => citation?.page?.scan === page.scan && citation.page.page === page.page)
    .toSorted((left, right) => (left.createdAt < right.createdAt ? -1 : 1));
  const summaries = new Map((await summariesByIds(catalogue, [...new Set(faces.map(({ soldier }) => soldier))])).map((row) => [row.id, row]));
  return faces.flatMap(({ id, soldier, citation }) => {
    const summary = summaries.get(soldier);
    return citation?.region === undefined || summary === undefined ? [] : [{ id, man: summary.man, name: summary.name, region: citation.region }];
  });
}
