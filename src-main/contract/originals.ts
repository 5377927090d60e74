import { z } from 'zod';
import { catalogueId, sha256 } from './names';
import { outcome } from './results';

export const keptOriginal = z.object({ sha: sha256, size: z.number().int().nonnegative(), alreadyThere: z.boolean() });
export type KeptOriginal = z.infer<typeof keptOriginal>;

/** A file without a path (pasted, made, or over loopback) goes in by chunks of at most this many bytes. */
export const chunkBytes = 4 * 1024 * 1024;

/** One request for a part of an original gives at most this many bytes; a longer reading is several. */
export const originalRangeBytes = 32 * 1024 * 1024;

export const originalChannels = {
  'originals.present': {
    input: z.object({ catalogue: catalogueId, shas: z.array(sha256).max(10_000) }),
    output: outcome(z.array(sha256)),
  },
  /** Re-hashes originals from the disk. A difference is an alarm, never a new truth. */
  'originals.verify': {
    input: z.object({ catalogue: catalogueId, shas: z.array(sha256).max(1_000) }),
    output: outcome(z.object({ whole: z.array(sha256), different: z.array(sha256), missing: z.array(sha256) })),
  },
  /** Opens a private temporary copy, named and typed by us, with the system's program. */
  'originals.openOutside': { input: z.object({ catalogue: catalogueId, sha: sha256 }), output: outcome(z.object({})) },
} as const;
