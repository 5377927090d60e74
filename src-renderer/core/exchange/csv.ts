type CsvRows = readonly (readonly string[])[];

/** Excel takes a file without it for Windows-1252. */
const byteOrderMark = '\uFEFF';
const separator = ';';
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
 * Rows as Excel in France reads them (domain.md §5, CSV; RFC 4180): UTF-8 with its mark, semicolons, CRLF after each row. A cell that a
 * spreadsheet would run as a formula or turn into something else, such as `1915-03` into "mars-15", gets an apostrophe in front, and so does
 * one that has such an apostrophe already: taking one off gives the cell back, letter for letter.
 */
export function csvForExcelFrance(rows: CsvRows): string {
  const lines = rows.map((row) => `${row.map((cell) => writeCell(cell, row.length)).join(separator)}\r\n`);
  return `${byteOrderMark}${lines.join('')}`;
}

function writeCell(cell: string, cellsInRow: number): string {
  const text = formula.test(cell) || rewritten.test(cell) ? `${guard}${cell}` : cell;
  // A row of one empty cell would be an empty line, which readers pass over; leading marks and spaces are trimmed by some.
  const bare = cellsInRow > 1 || text !== '';
  return bare && !/[";,\r\n\uFEFF]|^\s|\s$/.test(text) ? text : `"${text.replaceAll('"', '""')}"`;
}
