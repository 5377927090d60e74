import { z } from 'zod';
import { catalogueId, journalHead } from './names';
import { outcome } from './results';

const safetyState = z.object({
  /** Time of the newest verified snapshot of the journal, ISO 8601. */
  lastSnapshot: z.string().nullable(),
  snapshots: z.number().int().nonnegative(),
  originals: z.object({ count: z.number(), bytes: z.number() }),
  space: z.object({ free: z.number(), total: z.number() }),
});
export type SafetyState = z.infer<typeof safetyState>;

export const safetyChannels = {
  'safety.state': { input: z.object({ catalogue: catalogueId }), output: outcome(safetyState) },
  /** Copies the journal, reads the copy back, checks its chain, and keeps the newest ten and one a month. */
  'safety.snapshot': { input: z.object({ catalogue: catalogueId }), output: outcome(safetyState) },
  /**
   * Makes a damaged journal sound again from its newest sound snapshot and the whole lines of its own files, which are
   * moved aside and kept. The page then sends what it holds and the journal lacks.
   */
  'safety.restore': {
    input: z.object({ catalogue: catalogueId }),
    output: outcome(
      z.object({
        head: journalHead,
        /** Time of the snapshot used, ISO 8601; null when there was none. */
        snapshot: z.string().nullable(),
        /** Changes that no snapshot had and that were found whole in the damaged files. */
        salvaged: z.number().int().nonnegative(),
        /** Lines left aside because the snapshot holds their change with other content. */
        contradicted: z.number().int().nonnegative(),
        /** Name of the folder that keeps the damaged files. */
        setAside: z.string(),
      }),
    ),
  },
} as const;
