import { z } from 'zod';
import { catalogueId, jobId, sha256 } from './names';
import { outcome } from './results';

/** A path inside the bag: ASCII, relative, forward slashes, no `.` or `..` segment (design.md §9). */
const bagPath = z.string().regex(/^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)*$/);

const bundlePlan = z.object({
  /** Name of the bag's folder and, with .zip, of the file. */
  name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/),
  bagInfo: z.array(z.tuple([z.string(), z.string()])),
  /** Payload written from memory, UTF-8. Paths below data/. */
  texts: z.array(z.object({ path: bagPath, text: z.string() })),
  /** Payload copied from the vault. */
  originals: z.array(z.object({ path: bagPath, sha: sha256, size: z.number().int().nonnegative() })),
});
export type BundlePlan = z.infer<typeof bundlePlan>;

const bundleWritten = z.object({
  fileName: z.string(),
  /** Shown to the user, never sent back. */
  folder: z.string(),
  bytes: z.number(),
  files: z.number(),
  /** SHA-256 of the zip itself. */
  sha256,
});
export type BundleWritten = z.infer<typeof bundleWritten>;

export const bundleChannels = {
  /** Asks where to write (Electron: the system's dialog; loopback: the data folder's `Exports`). Null when the user declines. */
  'bundles.chooseTarget': {
    input: z.object({ suggestedName: z.string() }),
    output: outcome(z.object({ target: z.string(), shown: z.string() }).nullable()),
  },
  /** Writes beside the target under a temporary name, reads it back, then renames; progress comes as events. */
  'bundles.write': {
    input: z.object({ catalogue: catalogueId, job: jobId, target: z.string(), plan: bundlePlan }),
    output: outcome(bundleWritten),
  },
  'bundles.cancel': { input: z.object({ job: jobId }), output: outcome(z.object({})) },
  /** Opens the folder of a bundle written in this session. */
  'bundles.reveal': { input: z.object({ job: jobId }), output: outcome(z.object({})) },
} as const;
