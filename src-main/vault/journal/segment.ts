import type { Disk } from '../disk';
import { type DecodedLine, decodeLine } from './line';

/** Files of the journal are read in order of this number; a new one is begun when the last has grown enough. */
export function segmentName(number: number): string {
  return `journal-${String(number).padStart(6, '0')}.jsonl`;
}

export function segmentNumber(fileName: string): number | null {
  const match = /^journal-([0-9]{6,})\.jsonl$/.exec(fileName);
  return match === null ? null : Number(match[1]);
}

export type ChainPoint = { readonly count: number; readonly hash: string };

type SegmentScan = {
  /** Bytes of the file, and of its sound lines with their ends. */
  readonly size: number;
  readonly soundBytes: number;
  readonly end: ChainPoint;
  /** What follows the sound lines: nothing, the remains of a write that was never acknowledged, or damage. */
  readonly rest: 'nothing' | 'torn' | 'damaged';
};

type LineListener = (line: DecodedLine, offset: number) => Promise<void> | void;

const newline = 0x0a;
const readBytes = 1024 * 1024;

/**
 * Reads a file of the journal from its beginning and follows the chain from `start`. The first line that does not
 * carry it on ends the sound part. What follows is torn when no whole line comes after and it has no end or holds the
 * zeros that a power cut leaves; anything else was acknowledged once and is damage. Throws on system errors.
 */
export async function scanSegment(disk: Disk, path: string, start: ChainPoint, onLine: LineListener): Promise<SegmentScan> {
  let end = start;
  let soundBytes = 0;
  let broken = false;
  let wholeLineAfter = false;
  let zeros = false;
  let terminated = true;

  const size = await eachLine(disk, path, (line, offset, hasEnd) => {
    terminated = hasEnd;
    const decoded = hasEnd ? decodeLine(line) : null;
    if (!broken && decoded !== null && decoded.sequence === end.count + 1 && decoded.previous === end.hash) {
      end = { count: decoded.sequence, hash: decoded.hash };
      soundBytes = offset + line.length + 1;
      return onLine(decoded, offset);
    }
    broken = true;
    wholeLineAfter ||= decoded !== null;
    zeros ||= line.includes(0);
    return;
  });
  if (!broken) return { size, soundBytes, end, rest: 'nothing' };
  return { size, soundBytes, end, rest: !wholeLineAfter && (!terminated || zeros) ? 'torn' : 'damaged' };
}

/**
 * Calls back for every line with its offset in bytes; the last one may lack its end. A listener that answers with a
 * promise is waited for, so that a journal larger than the memory can be worked through. Returns the bytes read.
 */
export async function eachLine(disk: Disk, path: string, onLine: (line: Buffer, offset: number, hasEnd: boolean) => Promise<void> | void): Promise<number> {
  const handle = await disk.open(path, 'r');
  try {
    const chunk = Buffer.allocUnsafe(readBytes);
    let position = 0;
    let lineStart = 0;
    let begun: Buffer[] = [];
    for (;;) {
      const { bytesRead } = await handle.read(chunk, 0, chunk.length, position);
      if (bytesRead === 0) break;
      let from = 0;
      for (let at = chunk.indexOf(newline); at !== -1 && at < bytesRead; at = chunk.indexOf(newline, from)) {
        const piece = chunk.subarray(from, at);
        const waiting = onLine(begun.length === 0 ? piece : Buffer.concat([...begun, piece]), lineStart, true);
        // A wait for every line of a million would cost seconds.
        if (waiting !== undefined) await waiting;
        begun = [];
        from = at + 1;
        lineStart = position + from;
      }
      // Copied, because the chunk is filled again while this line is still open.
      if (from < bytesRead) begun.push(Buffer.from(chunk.subarray(from, bytesRead)));
      position += bytesRead;
    }
    if (begun.length > 0) await onLine(Buffer.concat(begun), lineStart, false);
    return position;
  } finally {
    await handle.close();
  }
}
