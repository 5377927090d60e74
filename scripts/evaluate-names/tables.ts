import { readFileSync } from 'node:fs';
import { hashOf } from './random';

/** The spellings of one man. */
export type FormRow = { readonly id: string; readonly forms: readonly string[] };
export type NegativePair = { readonly first: string; readonly second: string; readonly kind: string };

/** Which rows to judge on: all, those open to tuning, or those that no tuning has seen (docs/decisions/010-names.md). */
export type Half = 'all' | 'development' | 'blind';

const notForms: ReadonlySet<string> = new Set([
  'id',
  'origin',
  'source',
  'kind',
  'note',
  'notes',
  'comment',
  'remarks',
  'birth',
  'birth_year',
  'year',
  'place',
  'oblast',
]);
const emptyCells: ReadonlySet<string> = new Set(['', '-', '–', '—', '?']);

/** A row belongs to the development half when the hash of its id (of `a`, a tab and `b` for a pair) is even. */
export function inHalf(key: string, half: Half): boolean {
  return half === 'all' || (hashOf(key) % 2 === 0) === (half === 'development');
}

/** Rows of a table of spellings: the first line names the columns, and every column that is not known to be something else is a spelling. */
export function readForms(path: string, half: Half): readonly FormRow[] {
  const { header, rows } = readTable(path);
  const idAt = header.indexOf('id');
  return rows.flatMap((cells, index) => {
    const id = cells[idAt] ?? String(index + 1);
    const forms = cells.filter((cell, column) => !notForms.has(header[column] ?? '') && !emptyCells.has(cell));
    return inHalf(id, half) ? [{ id, forms: [...new Set(forms)] }] : [];
  });
}

/** Pairs that are two men or must go to a person; columns `a`, `b` and, when there is one, `kind`. */
export function readNegatives(path: string, half: Half): readonly NegativePair[] {
  const { header, rows } = readTable(path);
  const firstAt = Math.max(0, header.indexOf('a'));
  const secondAt = header.includes('b') ? header.indexOf('b') : 1;
  const kindAt = header.indexOf('kind');
  return rows.flatMap((cells) => {
    const first = cells[firstAt] ?? '';
    const second = cells[secondAt] ?? '';
    return first !== '' && second !== '' && inHalf(`${first}\t${second}`, half) ? [{ first, second, kind: cells[kindAt] ?? '' }] : [];
  });
}

function readTable(path: string): { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const lines = readFileSync(path, 'utf8')
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const [header = [], ...rows] = lines.map((line) => line.split('\t').map((cell) => cell.trim()));
  return { header: header.map((name) => name.toLowerCase()), rows };
}
