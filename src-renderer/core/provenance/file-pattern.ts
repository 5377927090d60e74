/**
 * How an archivist named photographs in the reading room: a text with `{cote}`, `{page}` and `{*}` (anything) in it, such as
 * `{cote}_{page}` for `16P431207_004.jpg`. The file's ending is left out.
 */
export type FilePattern = string;

export const filePatterns: readonly FilePattern[] = [
  '{cote}_{page}',
  '{cote}-{page}',
  '{cote} {page}',
  '{cote}_p{page}',
  '{cote} p. {page}',
  '{cote} ({page})',
  '{cote}',
];

export type NameReading = {
  /** As it stands in the name, underscores as blanks. */
  readonly cote: string;
  /** Page number with its side (`4`, `4v`), without leading zeros; absent where the pattern has none. */
  readonly page?: string | undefined;
};

/** What a pattern reads in a file's name; undefined when the name is not of that form, or the pattern has no `{cote}`. */
export function readFileName(pattern: FilePattern, name: string): NameReading | undefined {
  const groups = expressionOf(pattern)?.exec(
    name
      .normalize('NFC')
      .replace(/\.[\p{L}\p{N}]{1,5}$/u, '')
      .trim(),
  )?.groups;
  const cote = (groups?.cote ?? '').replaceAll('_', ' ').trim();
  if (cote === '') return undefined;
  const page = groups?.page === undefined ? undefined : `${Number(groups.page)}${(groups.side ?? '').toLowerCase()}`;
  return { cote, ...(page === undefined ? {} : { page }) };
}

const coteAlone: FilePattern = '{cote}';

/** The pattern with a page that reads the most of these names, the first of the list among equals; the cote alone, which reads any name, when none does. */
export function patternFor(names: readonly string[]): FilePattern {
  const counted = filePatterns
    .filter((pattern) => pattern !== coteAlone)
    .map((pattern) => ({ pattern, count: names.filter((name) => readFileName(pattern, name) !== undefined).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best), { pattern: coteAlone, count: 0 }).pattern;
}

function expressionOf(pattern: FilePattern): RegExp | undefined {
  if (pattern.split('{cote}').length !== 2 || pattern.split('{page}').length > 2) return undefined;
  const parts = pattern.split(/(\{cote\}|\{page\}|\{\*\})/u).map((part) => {
    if (part === '{cote}') return '(?<cote>.+?)';
    // A cote ends in digits too, so a page's are not begun in their middle.
    if (part === '{page}') return '(?<![0-9])(?<page>[0-9]{1,5})(?<side>[rvRV])?';
    if (part === '{*}') return '.*?';
    return part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/\s+/gu, '\\s+');
  });
  return new RegExp(`^${parts.join('')}$`, 'u');
}
