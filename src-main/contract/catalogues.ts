import { z } from 'zod';
import { catalogueId, journalHead } from './names';
import { outcome } from './results';

export const catalogueSummary = z.object({
  id: catalogueId,
  title: z.string(),
  sample: z.boolean(),
  createdAt: z.string(),
  journal: journalHead,
});
export type CatalogueSummary = z.infer<typeof catalogueSummary>;

export const catalogueChannels = {
  'catalogues.list': { input: z.object({}), output: outcome(z.array(catalogueSummary)) },
  'catalogues.create': {
    input: z.object({ id: catalogueId, title: z.string().min(1).max(200), sample: z.boolean(), createdAt: z.string() }),
    output: outcome(z.object({})),
  },
  /** Moves the catalogue's folder away in one rename, then deletes it. Only the sample catalogue can be removed. */
  'catalogues.remove': { input: z.object({ id: catalogueId }), output: outcome(z.object({})) },
} as const;
