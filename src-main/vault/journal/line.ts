import { hash } from 'node:crypto';

/** A change as the page sent it: the vault understands only its id. */
export type JournalChange = { readonly id: string; readonly [field: string]: unknown };

export const emptyHash = '0'.repeat(64);

/**
 * One line of the journal, without its end:
 * `{"seq":1,"prev":"<hash of the line before>","hash":"…","content":"…","change":{…}}`
 * `content` is SHA-256 of the change's own text; `hash` is SHA-256 of `prev`, `seq` and `content`, one per line of text.
 * The chain goes over `content` and not over the change, so that a change's payload can be erased one day without breaking it.
 */
type EncodedLine = { readonly text: string; readonly hash: string };

export function contentHash(changeText: string | Uint8Array): string {
  return hash('sha256', changeText);
}

/** Line numbers count from 1. */
function lineHash(sequence: number, previous: string, content: string): string {
  return hash('sha256', `${previous}\n${sequence}\n${content}`);
}

export function encodeLine(sequence: number, previous: string, content: string, changeText: string): EncodedLine {
  const own = lineHash(sequence, previous, content);
  return { text: `{"seq":${sequence},"prev":"${previous}","hash":"${own}","content":"${content}","change":${changeText}}`, hash: own };
}

export type DecodedLine = {
  readonly sequence: number;
  readonly previous: string;
  readonly hash: string;
  readonly content: string;
  readonly change: JournalChange;
};

// The digits and the three hashes all come within this many bytes.
const headBytes = 300;
const headPattern = /^\{"seq":([1-9][0-9]{0,14}),"prev":"([0-9a-f]{64})","hash":"([0-9a-f]{64})","content":"([0-9a-f]{64})","change":/;

/** Reads a line that agrees with itself: its change with its content hash, and these with its own hash. Null for anything else. */
export function decodeLine(line: Buffer): DecodedLine | null {
  const head = headPattern.exec(line.toString('latin1', 0, Math.min(headBytes, line.length)));
  if (head === null || line[line.length - 1] !== 0x7d) return null;
  const [matched, digits = '', previous = '', own = '', content = ''] = head;
  const changeBytes = line.subarray(matched.length, line.length - 1);
  if (contentHash(changeBytes) !== content || lineHash(Number(digits), previous, content) !== own) return null;
  const change = parseChange(changeBytes);
  return change === null ? null : { sequence: Number(digits), previous, hash: own, content, change };
}

function parseChange(bytes: Buffer): JournalChange | null {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    return isChange(value) ? value : null;
  } catch {
    return null;
  }
}

function isChange(value: unknown): value is JournalChange {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' && value.id !== '';
}
