import { z } from 'zod';
import { catalogueId, journalHead } from './names';
import { outcome } from './results';

/** A change as received; the vault hashes and stores it whole and understands only its id. */
const change = z.looseObject({ id: z.string().min(1) });

export const journalChannels = {
  'journal.head': { input: z.object({ catalogue: catalogueId }), output: outcome(journalHead) },
  /** Head after the first `count` lines: lets the catalogue see that the vault's beginning is the one it knows. */
  'journal.headAt': { input: z.object({ catalogue: catalogueId, count: z.number().int().nonnegative() }), output: outcome(journalHead) },
  /**
   * Appends and fsyncs. Changes whose id the journal already holds with the same content are passed over, so a repeat
   * after a lost answer is harmless. The answer comes after the disk has the lines.
   */
  'journal.append': {
    input: z.object({ catalogue: catalogueId, changes: z.array(change).max(10_000) }),
    output: outcome(journalHead),
  },
  /** Lines from number `from` (counted from 0), at most `limit`. */
  'journal.read': {
    input: z.object({ catalogue: catalogueId, from: z.number().int().nonnegative(), limit: z.number().int().positive().max(10_000) }),
    output: outcome(z.object({ changes: z.array(change), head: journalHead })),
  },
} as const;
