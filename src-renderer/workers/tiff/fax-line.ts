import type { BitReader } from './bit-reader';
import { blackRuns, faxMode, faxModes, longestCode, whiteRuns } from './fax-codes';

/** The columns at which the colour changes, starting from white; `count` of them are in use, and `width` follows twice as a stop. */
export type FaxLine = { readonly changes: Int32Array; count: number };
export type LineEnd = 'whole' | 'bad-code' | 'end-of-data';

export function faxLine(width: number): FaxLine {
  const line = { changes: new Int32Array(width + 4), count: 0 };
  line.changes.fill(width);
  return line;
}

/** One run of a colour: make-up codes and the terminating code; -1 when no code fits. */
function readRun(bits: BitReader, table: Uint16Array): number {
  let total = 0;
  for (;;) {
    const code = table[bits.peek(longestCode)] ?? 0;
    if (code === 0) return -1;
    bits.skip(code & 15);
    const run = code >>> 4;
    total += run;
    if (run < 64) return total;
    if (total > 1_000_000) return -1;
  }
}

/** Runs of no length are kept: writers that code them (AccuSoft's) count them as changes when they code the next line. False when no line has so many. */
function push(line: FaxLine, column: number): boolean {
  if (line.count >= line.changes.length - 3) return false;
  line.changes[line.count++] = column;
  return true;
}

function finish(line: FaxLine, width: number): void {
  line.changes[line.count] = width;
  line.changes[line.count + 1] = width;
  line.changes[line.count + 2] = width;
}

/** One line of runs (T.4 §4.1). */
export function readRunLine(bits: BitReader, line: FaxLine, width: number): LineEnd {
  let column = 0;
  let dark = false;
  line.count = 0;
  while (column < width) {
    const run = readRun(bits, dark ? blackRuns : whiteRuns);
    if (run < 0) {
      finish(line, width);
      return bits.position() >= bits.end ? 'end-of-data' : 'bad-code';
    }
    column = Math.min(width, column + run);
    if (!push(line, column)) return overfull(line, width);
    dark = !dark;
  }
  finish(line, width);
  return 'whole';
}

function overfull(line: FaxLine, width: number): LineEnd {
  finish(line, width);
  return 'bad-code';
}

/** One line against the line above it (T.4 §4.2, T.6 §2.2). */
export function readReferenceLine(bits: BitReader, line: FaxLine, above: FaxLine, width: number): LineEnd {
  const reference = above.changes;
  let column = 0;
  let dark = false;
  // b1: the next change above, to the colour opposite to the current one. Before the line's own first change even one at its very beginning counts.
  let next = 0;
  line.count = 0;
  while (column < width) {
    const code = faxModes[bits.peek(longestCode)] ?? 0;
    if (code === 0) {
      finish(line, width);
      return bits.position() >= bits.end ? 'end-of-data' : 'bad-code';
    }
    bits.skip(code & 15);
    const mode = code >>> 4;
    if (next < 0 || line.count > 0) while (next < above.count && (reference[next] ?? 0) <= column) next += 2;
    const first = next < above.count ? (reference[next] ?? width) : width;
    if (mode === faxMode.pass) {
      column = next + 1 < above.count ? (reference[next + 1] ?? width) : width;
      next += 2;
    } else if (mode === faxMode.horizontal) {
      const one = readRun(bits, dark ? blackRuns : whiteRuns);
      const other = one < 0 ? -1 : readRun(bits, dark ? whiteRuns : blackRuns);
      if (other < 0) {
        finish(line, width);
        return bits.position() >= bits.end ? 'end-of-data' : 'bad-code';
      }
      const middle = Math.min(width, column + one);
      column = Math.min(width, middle + other);
      if (!push(line, middle) || !push(line, column)) return overfull(line, width);
    } else {
      const shift = mode - faxMode.verticalZero;
      const target = first + shift;
      if (target < column || target > width || !push(line, target)) return overfull(line, width);
      column = target;
      dark = !dark;
      // A change to the left of the one above it may have that one's neighbour before it as its next.
      next += shift < 0 ? -1 : 1;
    }
  }
  finish(line, width);
  return 'whole';
}

/** Sets the dark runs of a line as 1 bits. `row` is all zero before. */
export function paintLine(line: FaxLine, row: Uint8Array, width: number): void {
  for (let index = 0; index < line.count; index += 2) {
    const from = line.changes[index] ?? width;
    const to = Math.min(width, index + 1 < line.count ? (line.changes[index + 1] ?? width) : width);
    if (to <= from) continue;
    const [start, end] = [from >>> 3, to >>> 3];
    const head = 0xff >>> (from & 7);
    const tail = 0xff & ~(0xff >>> (to & 7));
    if (start === end) {
      row[start] = (row[start] ?? 0) | (head & tail);
    } else {
      row[start] = (row[start] ?? 0) | head;
      row.fill(0xff, start + 1, end);
      if (tail !== 0) row[end] = (row[end] ?? 0) | tail;
    }
  }
}
