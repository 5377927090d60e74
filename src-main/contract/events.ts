import { z } from 'zod';
import { jobId } from './names';

/** What the host tells the page unasked. */
export const deskEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('bundle.progress'),
    job: jobId,
    bytes: z.number(),
    totalBytes: z.number(),
    files: z.number(),
    totalFiles: z.number(),
    phase: z.enum(['writing', 'checking']),
  }),
  /** A menu entry was chosen; the page runs the command of that name. */
  z.object({ type: z.literal('command'), name: z.string() }),
]);
export type DeskEvent = z.infer<typeof deskEvent>;
