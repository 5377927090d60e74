import { z } from 'zod';

/** Failures that a user can cause or meet, as values; the renderer turns each `why` into a sentence (text/). */
export const failures = z.discriminatedUnion('why', [
  z.object({ why: z.literal('no-space'), needed: z.number(), free: z.number() }),
  z.object({ why: z.literal('cannot-read'), detail: z.string() }),
  z.object({ why: z.literal('cannot-write'), detail: z.string() }),
  z.object({ why: z.literal('changed-while-reading') }),
  z.object({ why: z.literal('unknown-catalogue') }),
  z.object({ why: z.literal('unknown-original') }),
  z.object({ why: z.literal('damaged'), detail: z.string() }),
  z.object({ why: z.literal('journal-moved-on'), count: z.number(), hash: z.string() }),
  z.object({ why: z.literal('cancelled') }),
  z.object({ why: z.literal('not-possible-here') }),
  /** The host no longer answers (the loopback server has ended, or its launch is over). */
  z.object({ why: z.literal('host-lost') }),
]);
export type Failure = z.infer<typeof failures>;

export function outcome<Value extends z.ZodType>(value: Value) {
  return z.discriminatedUnion('ok', [z.object({ ok: z.literal(true), value }), z.object({ ok: z.literal(false), failure: failures })]);
}
export type Outcome<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };
