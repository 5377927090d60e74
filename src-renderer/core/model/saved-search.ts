import { z } from 'zod';

const listSearchShape = z.object({
  query: z.string(),
  /** Values chosen in each facet, by the facet's name. */
  facets: z.record(z.string(), z.array(z.string()).readonly()).readonly(),
  /** `relevance`, or a column of the list. */
  sort: z.object({ column: z.string(), direction: z.enum(['ascending', 'descending']) }).readonly(),
});

const savedSearchShape = listSearchShape.extend({ id: z.string(), name: z.string() });

/** What the list of men shows: the query as typed, what is chosen in the facets, the order. */
export type ListSearch = z.infer<typeof listSearchShape>;
/** The same under a name of the user's own. */
export type SavedSearch = z.infer<typeof savedSearchShape>;

/** Saved searches out of the store, one by one: what a later version wrote and this one does not understand hides none of the others. */
export function readSavedSearches(stored: unknown): readonly SavedSearch[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((entry: unknown) => {
    const read = savedSearchShape.safeParse(entry);
    return read.success ? [read.data] : [];
  });
}
