import type { WriteFailure } from '../failures';

/** What went wrong in the browser's storage, as a value: a full disk or a lost database is nothing the program did. */
export function storageFailure(error: unknown, written: number): WriteFailure {
  const names = namesOf(error);
  if (names.includes('QuotaExceededError')) return { why: 'storage-full', written };
  if (names.includes('DatabaseClosedError')) return { why: 'closed' };
  return { why: 'storage-failed', detail: String(error), written };
}

function namesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [];
  const inner: unknown = 'inner' in error ? error.inner : undefined;
  return [error.name, ...(inner === error ? [] : namesOf(inner))];
}
