import { z } from 'zod';

export const appChannels = {
  'app.info': {
    input: z.object({}),
    output: z.object({
      host: z.enum(['electron', 'loopback']),
      version: z.string(),
      platform: z.string(),
      runtime: z.string(),
      /** Shown to the user, never sent back: the page names no path. */
      dataFolder: z.string(),
    }),
  },
  /** The page's language, for the native menu; remembered for the next start. */
  'app.useLanguage': { input: z.object({ language: z.enum(['fr', 'en']) }), output: z.object({}) },
  /** Bytes on the volume that holds the vault. */
  'app.space': { input: z.object({}), output: z.object({ free: z.number(), total: z.number() }) },
} as const;
