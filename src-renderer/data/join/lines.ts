import type { Desk } from '../../../src-main/contract/desk';
import type { Change } from '../../core/changes/change';
import { parseChange } from '../../core/changes/parse';
import { reach, type VaultAnswer } from '../vault/reach';

const linesAtOnce = 2_000;

export type OnLines = (done: number, total: number) => void;

export type Lines = { readonly changes: readonly Change[]; readonly unreadable: number; readonly next: number };

/**
 * Reads the journal from a line on, part by part, each change checked against its hashes; stops at `to` or at the first failure.
 * `onLines` is told after each part, unless one part is all.
 */
export async function readLines(
  desk: Desk,
  catalogue: string,
  from: number,
  to: number,
  each: (lines: Lines) => Promise<void>,
  onLines?: OnLines,
): Promise<VaultAnswer<null>> {
  for (let at = from; at < to; ) {
    const start = at;
    const answer = await reach(() => desk.call('journal.read', { catalogue, from: start, limit: Math.min(linesAtOnce, to - start) }));
    if (!answer.ok) return answer;
    const received = answer.value.changes;
    if (received.length === 0) return { ok: false, failure: { why: 'damaged', detail: `line ${at}` } };
    at += received.length;
    const parsed = received.map(parseChange);
    const changes = parsed.flatMap((line) => (line.ok ? [line.value] : []));
    await each({ changes, unreadable: parsed.length - changes.length, next: at });
    if (to - from > linesAtOnce) onLines?.(at - from, to - from);
  }
  return { ok: true, value: null };
}
