import { z } from 'zod';
import { catalogueId } from './names';
import { outcome } from './results';

export const safetyState = z.object({
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
} as const;
