import { z } from 'zod';
import { failure, type Result, success } from '../result';
import type { Change } from './change';
import { hashHeader, hashPayload } from './stamp';

const hexadecimal = z.string().regex(/^[0-9a-f]{64}$/);

/** What every change has had since version 1. Loose: unknown fields are kept; kinds are any text (design.md §5). */
export const changeSchema = z.looseObject({
  id: z.string().min(1),
  kind: z.string().min(1),
  entity: z.string().min(1),
  over: z.array(z.string()),
  targets: z.array(z.string()).optional(),
  agent: z.string(),
  wall: z.string(),
  batch: z.string(),
  version: z.number(),
  payloadHash: hexadecimal,
  hash: hexadecimal,
  salt: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .optional(),
  payload: z.record(z.string(), z.unknown()).optional(),
});

type ParseFailure = { readonly why: 'not-a-change' | 'broken-hash'; readonly detail: string };

/**
 * A received change, checked against its own hashes. The very object received is handed back, not a copy, so that kinds
 * and fields not understood survive byte for byte. A change with only one of salt and payload is broken.
 */
export function parseChange(received: unknown): Result<Change, ParseFailure> {
  const parsed = changeSchema.safeParse(received);
  if (!parsed.success) return failure({ why: 'not-a-change', detail: parsed.error.issues.map((issue) => issue.path.join('.')).join(', ') });
  const change = received as Change;
  const detail = brokenPart(change);
  return detail === null ? success(change) : failure({ why: 'broken-hash', detail });
}

function brokenPart(change: Change): string | null {
  try {
    if (hashHeader(change) !== change.hash) return 'hash';
    if ((change.salt === undefined) !== (change.payload === undefined)) return 'salt';
    if (change.salt === undefined || change.payload === undefined) return null;
    return hashPayload(change.salt, change.payload) === change.payloadHash ? null : 'payloadHash';
  } catch {
    return 'canonical form';
  }
}
