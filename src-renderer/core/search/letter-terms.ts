import { lengthAt, rangeOf, rangeOfPrefix } from './packed-strings';
import { fieldCodes, type PlainSegment } from './segment';
import { beginningWorth, wholeWordWorth } from './weights';

/** How the letters of a word are looked for: whether it may be a beginning, and then of names alone (one sign typed and nothing else). */
export type LettersSought = { readonly isBeginning: boolean; readonly isNameOnly: boolean };

/** The stretch of terms that a word stands for by its letters, [from, to); with `isNameOnly` not all of them count. */
export function letterRange({ terms }: PlainSegment, word: string, { isBeginning }: LettersSought): readonly [number, number] {
  return isBeginning ? rangeOfPrefix(terms, word) : rangeOf(terms, word);
}

/** The terms that count, and what each is worth: a whole word more than a beginning. */
export function letterTerms(segment: PlainSegment, word: string, sought: LettersSought): readonly [readonly number[], readonly number[]] {
  const { terms, fields } = segment;
  const [from, to] = letterRange(segment, word, sought);
  const found: number[] = [];
  const worths: number[] = [];
  for (let term = from; term < to; term += 1) {
    const left = lengthAt(terms, term) - word.length;
    const code = fields[term] ?? 0;
    if (sought.isNameOnly && left > 0 && code !== fieldCodes.name) continue;
    found.push(term);
    worths.push(left === 0 ? wholeWordWorth(code) : beginningWorth(code, left));
  }
  return [found, worths];
}
