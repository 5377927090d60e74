import { foldForSearch } from './fold';

/** A word of a text as index and query compare it, and where it stands in the text: [from, to) in UTF-16 units. */
export type Word = { readonly word: string; readonly from: number; readonly to: number };

const runs = /\p{N}+|[\p{L}\p{M}'’ʹʼ`´]+/gu;
const letterRuns = /\p{N}+|[^\p{N}]+/gu;

/**
 * The folded words of a text, the one way in which index and query take texts apart. Digits part from letters, so that `16p431207`
 * and `GR 16 P 431207` meet; digits themselves are never changed.
 */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const run of text.matchAll(runs)) {
    const from = run.index;
    const to = from + run[0].length;
    for (const word of foldedWords(run[0])) words.push({ word, from, to });
  }
  return words;
}

const digits = /^[0-9]+$/;
const plainLetters = /^[A-Za-z]+$/;

// Most runs need no table, and folding is what building an index spends its time on.
function foldedWords(run: string): readonly string[] {
  if (digits.test(run)) return [run];
  return plainLetters.test(run) ? [run.toLowerCase()] : foldedBySigns(run);
}

// A run that folds to several words (½, a letter of compatibility) gives them all the same place.
function foldedBySigns(run: string): readonly string[] {
  return foldForSearch(run)
    .split(' ')
    .flatMap((word) => word.match(letterRuns) ?? []);
}

/** Whether other spellings of a word may be looked for: it has letters only, and enough of them to mean something. */
export function isSpelt(word: string): boolean {
  return word.length >= 2 && !/\p{N}/u.test(word);
}
