import type { NamePart, ParsedName } from './parse';
import { parseName } from './parse';

/**
 * The forms of a name with two neighbouring words written as one, for comparison with a name of fewer words. Only what could be one of those
 * words: not an initial, not a number, and of about the length that the other name has.
 */
export function joinedForms(name: ParsedName, others: readonly NamePart[]): readonly ParsedName[] {
  if (name.parts.length < 2 || name.parts.length > 4) return [];
  const longest = Math.max(0, ...others.map(({ text }) => text.length));
  return name.parts.slice(0, -1).flatMap((part, index) => {
    const next = name.parts[index + 1];
    if (next === undefined || !joins(part) || !joins(next) || part.text.length + next.text.length > longest + 3) return [];
    const words = name.parts.map(({ written, abbreviated }) => (abbreviated ? `${written}.` : written));
    return [
      {
        ...parseName([...words.slice(0, index), `${words[index] ?? ''}${(words[index + 1] ?? '').toLowerCase()}`, ...words.slice(index + 2)].join(' ')),
        written: name.written,
      },
    ];
  });
}

function joins({ abbreviated, role }: NamePart): boolean {
  return !abbreviated && role !== 'number';
}
