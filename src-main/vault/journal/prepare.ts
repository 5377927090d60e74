import { canonicalJson, toJsonObject } from '../../../src-renderer/core/json-canonical';
import type { Outcome } from '../../contract/results';
import { done, refused } from '../outcomes';
import { contentHash, encodeLine, type JournalChange } from './line';
import type { ChainPoint } from './segment';

type AddedLine = { readonly id: string; readonly content: string; readonly bytes: number };
type Prepared = { readonly lines: string; readonly added: readonly AddedLine[]; readonly end: ChainPoint };

/** Chains the changes that are new, passes over those that are there, and refuses an id that comes with other content. */
export function prepare(
  changes: readonly JournalChange[],
  head: ChainPoint,
  compare: (id: string, content: string) => 'new' | 'same' | 'other',
): Outcome<Prepared> {
  const added: AddedLine[] = [];
  const inBatch = new Map<string, string>();
  const lines: string[] = [];
  let end = head;
  for (const change of changes) {
    const text = canonicalJson(toJsonObject(change));
    const content = contentHash(text);
    const earlier = inBatch.get(change.id);
    const found = earlier === undefined ? compare(change.id, content) : earlier === content ? 'same' : 'other';
    if (found === 'other') return refused({ why: 'damaged', detail: `other-content:${change.id}` });
    if (found === 'same') continue;
    const line = encodeLine(end.count + 1, end.hash, content, text);
    inBatch.set(change.id, content);
    lines.push(line.text, '\n');
    added.push({ id: change.id, content, bytes: Buffer.byteLength(line.text, 'utf8') + 1 });
    end = { count: end.count + 1, hash: line.hash };
  }
  return done({ lines: lines.join(''), added, end });
}
