import { townsCalled } from '../places/aliases';
import type { SearchField } from './answer';
import { commonBeginning } from './common-beginnings';
import { type LettersSought, letterRange, letterTerms } from './letter-terms';
import { lengthAt, rangeOf, rangeOfPrefix, stringAt } from './packed-strings';
import { isLoneDigit, type QueryTerm, type QueryWord } from './query';
import type { KeepTable } from './ranked-lists';
import { fieldCodes, type Segment, speltFields, termsOfWord } from './segment';
import { type LikeWord, spellingLikeness, wordsNear, wordsThatRead, wordsThatSound } from './spellings';
import { nearWorth, spellingWorth, wholeWordWorth } from './weights';
import { isWide, type Kept, type WideWord, wideOf } from './wide-words';
import type { ReadWord } from './word-readings';
import { isSpelt, wordsOf } from './words';

/**
 * The terms that satisfy one word of a query, each with what it is worth; no term twice. `wide` are men who have it by its letters, known without
 * reading the lists of the terms; what else satisfies it stands beside them.
 */
export type WantedTerms = { readonly terms: readonly number[]; readonly worths: readonly number[]; readonly wide: WideWord | null };

/** The same with its men put together where they are very many: then without terms. */
export function widened(segment: Segment, wanted: WantedTerms, kept: Kept): WantedTerms {
  const { terms, worths, wide } = wanted;
  if (terms.length === 0 || (wide === null && !isWide(segment, bytesOf(segment, terms)))) return wanted;
  return { terms: [], worths: [], wide: wideOf(segment, terms, worths, wide, kept) };
}

/** How many bytes the lists of some terms take: about as many as they hold men. */
export function bytesOf({ postings }: Segment, terms: readonly number[]): number {
  let bytes = 0;
  for (const term of terms) bytes += (postings.starts[term + 1] ?? 0) - (postings.starts[term] ?? 0);
  return bytes;
}

/** What is looked for: words as they stand and their beginnings alone, other spellings too, or also what is only near. */
export type Reach = 'letters' | 'spellings' | 'near';

const speltCodes: ReadonlySet<number> = new Set(speltFields.map((field) => fieldCodes[field]));
const shortestTown = 3;

export function wantedTerms(
  segment: Segment,
  term: QueryTerm,
  typed: QueryWord,
  isTyping: boolean,
  reach: Reach,
  readWord: ReadWord,
  keep?: KeepTable,
): WantedTerms {
  const wanted = new Wanted(segment, term.field);
  const isBeginning = isTyping && !term.isPhrase && !isLoneDigit(term);
  wanted.addLetters(typed.word, { isBeginning, isNameOnly: term.isLoneSign }, keep);
  if (reach === 'letters' || term.isPhrase || term.isExcluded || !isSpelt(typed.word)) return wanted;
  if (typed.word.length >= shortestTown) for (const town of townsCalled(typed.word, isBeginning)) wanted.addTown(town);
  const reading = term.field === null || speltFields.includes(term.field) ? readWord(typed.typed.normalize('NFC').toLowerCase()) : undefined;
  if (reading === undefined) return wanted;
  wanted.addWords(wordsThatRead(segment, reading, isBeginning));
  if (typed.word.length > shortestTown) wanted.addWords(wordsThatSound(segment, reading, isBeginning, readWord, (word) => wanted.holdsWord(word)));
  if (reach === 'near') wanted.addWords(wordsNear(segment, typed, reading, isBeginning, readWord, (word) => wanted.holdsWord(word)));
  return wanted;
}

/** The terms of years of birth or death within a range. */
export function yearTerms(segment: Segment, field: SearchField | null, [first, last]: readonly [number, number]): WantedTerms {
  const wanted = new Wanted(segment, field);
  for (let century = Math.floor(first / 100); century <= Math.floor(last / 100); century += 1) {
    const [from, to] = rangeOfPrefix(segment.terms, String(century));
    for (let term = from; term < to; term += 1) {
      if (lengthAt(segment.terms, term) !== 4) continue;
      const year = Number(stringAt(segment.terms, term));
      if (year >= first && year <= last) wanted.add(term, wholeWordWorth(segment.fields[term] ?? 0));
    }
  }
  return wanted;
}

class Wanted implements WantedTerms {
  readonly terms: number[] = [];
  readonly worths: number[] = [];
  wide: WideWord | null = null;
  // The stretch of terms found by their letters; other spellings are worth less, so that these never count again.
  #from = 0;
  #to = 0;
  readonly #places = new Map<number, number>();
  readonly #segment: Segment;
  readonly #code: number;

  constructor(segment: Segment, field: SearchField | null) {
    this.#segment = segment;
    this.#code = field === null ? -1 : fieldCodes[field];
  }

  add(term: number, worth: number): void {
    if (this.#code >= 0 && this.#segment.fields[term] !== this.#code) return;
    this.terms.push(term);
    this.worths.push(worth);
  }

  addLetters(word: string, sought: LettersSought, keep: KeepTable | undefined): void {
    [this.#from, this.#to] = letterRange(this.#segment, word, sought);
    if (this.#code < 0) this.wide = commonBeginning(this.#segment, word, sought, keep);
    if (this.wide !== null) return;
    const [terms, worths] = letterTerms(this.#segment, word, sought);
    for (const [at, term] of terms.entries()) this.add(term, worths[at] ?? 0);
  }

  addTown(today: string): void {
    for (const { word } of wordsOf(today)) {
      const [from, to] = rangeOf(this.#segment.terms, word);
      for (let term = from; term < to; term += 1) {
        if (this.#segment.fields[term] === fieldCodes.place) this.#addOther(term, spellingWorth(fieldCodes.place, 1));
      }
    }
  }

  addWords(words: readonly LikeWord[]): void {
    for (const { word, likeness } of words) {
      for (const term of termsOfWord(this.#segment, word)) {
        const code = this.#segment.fields[term] ?? 0;
        if (!speltCodes.has(code)) continue;
        this.#addOther(term, likeness >= spellingLikeness ? spellingWorth(code, likeness) : nearWorth(code, likeness));
      }
    }
  }

  /** Whether a stored word is wanted already, by its letters or as another spelling. */
  holdsWord(word: number): boolean {
    const term = this.#segment.wordTerms[word] ?? 0;
    return (term >= this.#from && term < this.#to) || this.#places.has(term);
  }

  #addOther(term: number, worth: number): void {
    if (term >= this.#from && term < this.#to) return;
    const known = this.#places.get(term);
    if (known !== undefined) {
      this.worths[known] = Math.max(this.worths[known] ?? 0, worth);
      return;
    }
    const place = this.terms.length;
    this.add(term, worth);
    if (this.terms.length > place) this.#places.set(term, place);
  }
}
