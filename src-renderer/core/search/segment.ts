import { type SearchField, searchFields } from './answer';
import type { PackedForms } from './packed-forms';
import { idCount, type PackedIds } from './packed-ids';
import { countOf, lengthAt, type PackedStrings } from './packed-strings';
import type { Postings } from './postings';

/** Keys in ascending order, each with the written words it stands for. */
export type KeyTable = { readonly keys: PackedStrings; readonly starts: Uint32Array; readonly words: Uint32Array };

/**
 * The packed index of some men; never changed once made. Men, terms and words are known by their places. A term is a folded word in a field, so
 * that one stretch of terms holds all words with a common beginning.
 */
export type Segment = PlainSegment & { readonly commons: CommonBeginnings };

/** What a segment is made of; the rest follows from it. */
export type PlainSegment = {
  readonly ids: PackedIds;
  readonly terms: PackedStrings;
  /** Of each term its field, as its place in `searchFields`. */
  readonly fields: Uint8Array;
  readonly postings: Postings;
  /** Words of names, kin and places as written, in lower case: what is read in several ways. */
  readonly words: PackedStrings;
  /** Of each word the first term with its folded letters. */
  readonly wordTerms: Uint32Array;
  /** Readings with vowels, by which another spelling is found while it is typed. */
  readonly readings: KeyTable;
  /** Consonant skeletons, by which what was heard or typed wrong is found. */
  readonly skeletons: KeyTable;
  readonly forms: PackedForms;
};

/**
 * Beginnings of one to three letters that so many men have, by so many terms, that reading these with every key would take too long: of each its men in
 * groups, one for each worth (the greatest first), so that the best are the first read.
 */
export type CommonBeginnings = {
  readonly beginnings: PackedStrings;
  /** The first group of each beginning, and where the last ends. */
  readonly starts: Uint32Array;
  /** Of each group what it is worth, whether (1) a name answered it, the list of its men (with the highest bit: that of a term), and how many they are. */
  readonly worths: Uint8Array;
  readonly names: Uint8Array;
  readonly lists: Uint32Array;
  readonly sizes: Uint32Array;
  /** The lists that no term has. */
  readonly men: Postings;
};

/** Fields whose words have other spellings. */
export const speltFields: readonly SearchField[] = ['name', 'kin', 'place'];

export const fieldCodes: { readonly [field in SearchField]: number } = Object.fromEntries(searchFields.map((field, code) => [field, code])) as {
  readonly [field in SearchField]: number;
};

export function menCount(segment: Pick<Segment, 'ids'>): number {
  return idCount(segment.ids);
}

/** The terms of a written word, in all fields. */
export function termsOfWord({ wordTerms, terms, fields }: Segment, word: number): readonly number[] {
  const first = wordTerms[word] ?? 0;
  const found = [first];
  // Terms of one text stand together in the order of their fields; the next text differs in length or in its letters.
  for (let next = first + 1; next < countOf(terms) && (fields[next] ?? 0) > (fields[next - 1] ?? 0) && isSameText(terms, first, next); next += 1)
    found.push(next);
  return found;
}

function isSameText(strings: PackedStrings, first: number, second: number): boolean {
  const length = lengthAt(strings, first);
  if (length !== lengthAt(strings, second)) return false;
  const one = strings.starts[first] ?? 0;
  const other = strings.starts[second] ?? 0;
  for (let at = 0; at < length; at += 1) if (strings.units[one + at] !== strings.units[other + at]) return false;
  return true;
}
