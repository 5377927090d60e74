const separator = ';';

/** The cells of a table that was written with the separator of Excel in France, by RFC 4180 and nothing else. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length; ) {
    const cell = readCell(text, at);
    row.push(cell.text);
    if (text[cell.end] !== separator) {
      rows.push(row);
      row = [];
    }
    at = cell.end + (text[cell.end] === separator ? 1 : 2);
  }
  return rows;
}

/** The cell that begins at `at`, and where it ends. */
function readCell(text: string, at: number): { readonly text: string; readonly end: number } {
  const found = text[at] === '"' ? /"((?:[^"]|"")*)"/y : /([^;\r]*)/y;
  found.lastIndex = at;
  const cell = found.exec(text)?.[1] ?? '';
  return { text: cell.replaceAll('""', '"'), end: found.lastIndex };
}
