import { z } from 'zod';
import { catalogueId, journalHead } from './names';
import { outcome } from './results';

const catalogueSummary = z.object({
  id: catalogueId,
  title: z.string(),
  sample: z.boolean(),
  createdAt: z.string(),
  journal: journalHead,
  /** What cannot be read, such as `journal-000001.jsonl:12` or `catalogue.json`; the numbers above then say nothing. Absent when all is well. */
  damaged: z.string().optional(),
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
