import { z } from 'zod';

/** SHA-256 in lower-case hexadecimal: the name of an original in the vault. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** UUID of a catalogue; also the name of its folder in the vault, hence nothing else is accepted. */
export const catalogueId = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
export const jobId = catalogueId;
/** A journal's state: how many lines, and the hash of the last (64 zeros when empty). */
export const journalHead = z.object({ count: z.number().int().nonnegative(), hash: sha256 });
export type JournalHead = z.infer<typeof journalHead>;
