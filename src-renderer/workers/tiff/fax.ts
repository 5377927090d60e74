import { failure, type Result, success } from '../../core/result';
import { type BitReader, bitReader } from './bit-reader';
import { type FaxLine, faxLine, paintLine, readReferenceLine, readRunLine } from './fax-line';

/** Fax compressions of TIFF: 2 modified Huffman, 3 Group 3 (`twoDimensional` from T4Options bit 0), 4 Group 4. */
export type FaxKind = { readonly compression: 2 | 3 | 4; readonly twoDimensional: boolean };

/**
 * Rows of packed bits, 1 for dark runs, `rows` of them; rows after an early end of the data stay white, as fax machines leave them.
 * `damaged`: a Group 4 code that does not exist (nothing after it can be trusted), or a Group 3 page of which more than half the lines are bad.
 */
export function decodeFax(bytes: Uint8Array, width: number, rows: number, kind: FaxKind): Result<Uint8Array, 'damaged'> {
  const bits = bitReader(bytes);
  const rowBytes = Math.ceil(width / 8);
  const output = new Uint8Array(rowBytes * rows);
  let above = faxLine(width);
  let line = faxLine(width);
  let bad = 0;
  let row = 0;
  for (; row < rows && bits.position() < bits.end; row += 1) {
    const end = readLine(bits, line, above, width, kind);
    if (end === 'end-of-page') break;
    if (end === 'bad-code') {
      if (kind.compression === 4) return failure('damaged');
      bad += 1;
      if (kind.compression === 3 && !seekEndOfLine(bits)) break;
    }
    if (end === 'end-of-data') break;
    paintLine(line, output.subarray(row * rowBytes, (row + 1) * rowBytes), width);
    [above, line] = [line, above];
  }
  return row === 0 || bad * 2 > row ? failure('damaged') : success(output);
}

function readLine(bits: BitReader, line: FaxLine, above: FaxLine, width: number, kind: FaxKind) {
  if (kind.compression === 4) {
    if (bits.peek(12) === 1) return 'end-of-page';
    return readReferenceLine(bits, line, above, width);
  }
  if (kind.compression === 2) {
    const end = readRunLine(bits, line, width);
    bits.align();
    return end;
  }
  let marks = 0;
  while (skipEndOfLine(bits)) {
    marks += 1;
    if (!kind.twoDimensional) continue;
    const runLine = bits.peek(1) === 1;
    bits.skip(1);
    if (bits.peek(12) === 1 && marks < 6) continue;
    if (marks > 1) return 'end-of-page';
    return runLine ? readRunLine(bits, line, width) : readReferenceLine(bits, line, above, width);
  }
  // Six marks in a row end the page (T.4 §4.1.4); two are enough, since no line is empty.
  if (marks > 1) return 'end-of-page';
  return readRunLine(bits, line, width);
}

/** Skips one end-of-line mark with the zeros that fill up before it; false, and nothing skipped, when something else comes. */
function skipEndOfLine(bits: BitReader): boolean {
  if (bits.peek(11) !== 0) return false;
  while (bits.peek(1) === 0) {
    if (bits.position() >= bits.end) return false;
    bits.skip(1);
  }
  bits.skip(1);
  return true;
}

function seekEndOfLine(bits: BitReader): boolean {
  while (bits.position() < bits.end) {
    if (bits.peek(12) === 1) return true;
    bits.skip(1);
  }
  return false;
}
