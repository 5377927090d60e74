import { failure, type Result, success } from '../result';

/** How a table is written as text (domain.md §5, CSV; RFC 4180). */
type CsvPreset = {
  readonly separator: ';' | ',';
  /** Excel takes a file without it for Windows-1252. */
  readonly byteOrderMark: boolean;
  /** Whether cells that Excel would turn into something else, such as `1915-03` into "mars-15", are kept as text. */
  readonly keepsFromExcel: boolean;
};

export const excelFrance: CsvPreset = { separator: ';', byteOrderMark: true, keepsFromExcel: true };
export const openData: CsvPreset = { separator: ',', byteOrderMark: false, keepsFromExcel: false };

type CsvRows = readonly (readonly string[])[];

const mark = '\uFEFF';
const guard = "'";

// What spreadsheets take for the beginning of a formula (OWASP, CSV injection), full-width forms included.
const formula = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
const months = '(?:janv|févr?|fevr?|mars|avr|mai|juin|juil|août|aout|sept?|oct|nov|déc|dec|jan|feb|mar|apr|may|jun|jul|aug)[\\p{L}]*\\.?';
// Dates, times, numbers with leading zeros, exponents, and more digits than Excel holds: it rewrites them without asking.
const rewritten = new RegExp(
  `^'*\\s*(?:\\d{1,4}[-/.]\\d{1,4}(?:[-/.]\\d{1,4})?|\\d{1,4}[ \\-/.]?${months}(?:[ \\-/.]?\\d{1,4})?|${months}[ \\-/.]?\\d{1,4}|\\d+:\\d+(?::\\d+)?|0\\d+|\\d+[.,]?\\d*e\\d+|\\d{12,})\\s*$`,
  'iu',
);

/**
 * Writes rows for the preset, CRLF after each. A cell that a spreadsheet would run or rewrite gets an apostrophe in
 * front, and so does one that has such an apostrophe already: taking one off gives the cell back, letter for letter.
 */
export function writeCsv(rows: CsvRows, preset: CsvPreset): string {
  const lines = rows.map((row) => `${row.map((cell) => writeCell(cell, row.length, preset)).join(preset.separator)}\r\n`);
  return `${preset.byteOrderMark ? mark : ''}${lines.join('')}`;
}

export function csvForExcelFrance(rows: CsvRows): string {
  return writeCsv(rows, excelFrance);
}

export function csvForOpenData(rows: CsvRows): string {
  return writeCsv(rows, openData);
}

/** `row` counts from 1. */
type CsvFailure = { readonly why: 'open-quote'; readonly row: number };

/** Reads what writeCsv wrote with the same preset, and files of others: any line end, with or without byte order mark. */
export function readCsv(text: string, preset: CsvPreset): Result<CsvRows, CsvFailure> {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith(mark) ? 1 : 0;
  while (at < text.length) {
    const cell = readCell(text, at, preset.separator);
    if (cell === null) return failure({ why: 'open-quote', row: rows.length + 1 });
    row.push(unguarded(cell.text, preset));
    at = cell.end;
    if (text[at] === preset.separator) {
      at += 1;
      if (at < text.length) continue;
      row.push('');
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    rows.push(row);
    row = [];
  }
  return success(rows);
}

function isGuarded(cell: string, preset: CsvPreset): boolean {
  return formula.test(cell) || (preset.keepsFromExcel && rewritten.test(cell));
}

function unguarded(cell: string, preset: CsvPreset): string {
  return cell.startsWith(guard) && isGuarded(cell, preset) ? cell.slice(1) : cell;
}

function writeCell(cell: string, cellsInRow: number, preset: CsvPreset): string {
  const text = isGuarded(cell, preset) ? `${guard}${cell}` : cell;
  // A row of one empty cell would be an empty line, which readers pass over; leading marks and spaces are trimmed by some.
  const bare = cellsInRow > 1 || text !== '';
  return bare && !/[";,\r\n\uFEFF]|^\s|\s$/.test(text) ? text : `"${text.replaceAll('"', '""')}"`;
}

/** The cell that begins at `at` and where it ends; null when its quote is never closed. */
function readCell(text: string, at: number, separator: string): { readonly text: string; readonly end: number } | null {
  if (text[at] !== '"') {
    const end = endOfBareCell(text, at, separator);
    return { text: text.slice(at, end), end };
  }
  let content = '';
  let from = at + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return null;
    content += text.slice(from, quote);
    if (text[quote + 1] !== '"') {
      // Letters after the closing quote are no CSV, but losing them would be worse than keeping them.
      const end = endOfBareCell(text, quote + 1, separator);
      return { text: content + text.slice(quote + 1, end), end };
    }
    content += '"';
    from = quote + 2;
  }
}

function endOfBareCell(text: string, at: number, separator: string): number {
  let end = at;
  while (end < text.length && text[end] !== separator && text[end] !== '\r' && text[end] !== '\n') end += 1;
  return end;
}
