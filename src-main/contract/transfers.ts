import { z } from 'zod';
import { catalogueId, jobId } from './names';
import { chunkBytes, keptOriginal } from './originals';
import { outcome } from './results';

/** What the preload sends the main process beside the channels (contract/bridge.ts): a file on its way in, by path or by chunks. */
export const transferMessages = {
  call: z.object({ channel: z.string(), input: z.unknown() }),
  keepPath: z.object({ transfer: jobId, catalogue: catalogueId, path: z.string().min(1).max(32_767) }),
  keepBegin: z.object({ transfer: jobId, catalogue: catalogueId, size: z.number().int().nonnegative() }),
  keepChunk: z.object({ transfer: jobId, bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= chunkBytes) }),
  /** Of keepFinish and keepAbort. */
  named: z.object({ transfer: jobId }),
} as const;

export const keptOutcome = outcome(keptOriginal);
