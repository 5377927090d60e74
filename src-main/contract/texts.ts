import { z } from 'zod';
import { outcome } from './results';

export const textChannels = {
  /**
   * Writes a text (UTF-8) where the user says (Electron: the system's dialog; loopback: the data folder's `Exports`). Null when the
   * user declines; `shown` is for showing only. The name is a suggestion: only its letters and its ending are taken.
   */
  'texts.save': {
    input: z.object({ suggestedName: z.string(), text: z.string() }),
    output: outcome(z.object({ shown: z.string() }).nullable()),
  },
} as const;
