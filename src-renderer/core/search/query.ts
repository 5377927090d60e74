import { type Message, message } from '../message';
import type { SearchField } from './answer';
import { fieldNamed, isFilterName } from './field-names';
import { wordsOf } from './words';

/** A word of the query, folded as the index folds, and as it was typed. */
export type QueryWord = { readonly word: string; readonly typed: string };

/** One word or quoted phrase of a query. A man must have all of them, and none that is excluded. */
export type QueryTerm = {
  /** As typed, without field, sign and quotes. */
  readonly typed: string;
  /** The only field it is looked for in; null for all. */
  readonly field: SearchField | null;
  /** Several for a cote typed in one go (`16p431207`), for a phrase, for a camp with its letter. Empty for a range of years. */
  readonly words: readonly QueryWord[];
  /** Quoted: whole words, in this order, one after the other, as they are written. */
  readonly isPhrase: boolean;
  readonly isExcluded: boolean;
  /** First and last year, both included. */
  readonly years: readonly [number, number] | null;
  /** One sign and nothing else was typed yet: a whole word anywhere; a letter begins names too, and no more, or it would mean half the register. */
  readonly isLoneSign: boolean;
};

export type Query = {
  readonly text: string;
  readonly terms: readonly QueryTerm[];
  /** Whether words may be beginnings of words, as in a search field. */
  readonly isTyping: boolean;
  readonly notes: readonly Message[];
};

type Token = { readonly field: string | null; readonly value: string; readonly isPhrase: boolean; readonly isExcluded: boolean; readonly isOpen: boolean };

const blank = /[\s\u00a0\u202f]+/uy;
const fieldStart = /([\p{L}\p{M}°]+)[\u00a0\u202f ]?:[\s\u00a0\u202f]*/uy;
// After a field and a blank, the next field or an exclusion: the field is without its value.
const nextPart = /-\S|[\p{L}\p{M}°]+:/uy;
const quoted = /["«“„]([^"»”“]*)(["»”“]?)/uy;
const bare = /[^\s\u00a0\u202f"«»“”„]+/uy;
const yearRange = /^(\d{4})?(?:\.\.|[-–/])(\d{0,4})$/u;
const furthestYears = [1500, 2200] as const;
const mostWords = 8;

/** Whether all that was typed is one digit: then it is a whole word, since hundreds of thousands of numbers begin so. */
export function isLoneDigit({ isLoneSign, typed }: QueryTerm): boolean {
  return isLoneSign && /\p{N}/u.test(typed);
}

/** Takes a query apart (decision 013). Never fails: what is not understood is said in `notes` and searched for as words. */
export function parseQuery(text: string, isTyping = true): Query {
  const notes: Message[] = [];
  const terms: QueryTerm[] = [];
  for (const token of tokensOf(text)) {
    const field = token.field === null ? null : fieldNamed(token.field);
    notes.push(...notesOf(token, field));
    if (field === undefined && isFilterName(token.field ?? '')) continue;
    const term = termOf(token, field ?? null);
    if (term === undefined) continue;
    const last = terms.at(-1);
    // A camp is written apart from its letter: `stalag:XII F`.
    if (last !== undefined && isCampLetter(last, term, token))
      terms.splice(-1, 1, { ...last, typed: `${last.typed} ${term.typed}`, words: [...last.words, ...term.words] });
    else terms.push(term);
  }
  const [only] = terms;
  const isLoneSign = terms.length === 1 && only?.field === null && only.words.length === 1 && only.words[0]?.word.length === 1;
  return {
    text,
    terms: isLoneSign ? [{ ...only, isLoneSign }] : withinMost(terms),
    isTyping,
    notes: [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()],
  };
}

/** What is not understood of one part, and what to write instead. */
function notesOf({ field: name, value, isOpen }: Token, field: SearchField | null | undefined): readonly Message[] {
  const text = value.trim();
  const notes: Message[] = [];
  if (isOpen) notes.push(text === '' ? message('query.loneQuote') : message('query.openQuote', { text }));
  if (name === null || field === null) return notes;
  if (field === undefined) notes.push(isFilterName(name) ? message('query.isFilter', { field: name }) : message('query.unknownField', { field: name }));
  else if (text === '' && !isOpen) notes.push(message('query.emptyField', { field: name, example: message(`query.example.${field}`) }));
  return notes;
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) at += found[0].length;
    return found;
  };
  const stands = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    return pattern.test(text);
  };
  while (at < text.length) {
    if (take(blank) !== null) continue;
    const isExcluded = text[at] === '-' && at + 1 < text.length && !/[\s-]/u.test(text[at + 1] ?? '');
    if (isExcluded) at += 1;
    const started = take(fieldStart);
    const field = started?.[1] ?? null;
    if (field !== null && /[\s\u00a0\u202f]$/u.test(started?.[0] ?? '') && stands(nextPart)) {
      tokens.push({ field, value: '', isPhrase: false, isExcluded, isOpen: false });
      continue;
    }
    const phrase = take(quoted);
    if (phrase !== null) {
      tokens.push({ field, value: phrase[1] ?? '', isPhrase: true, isExcluded, isOpen: phrase[2] === '' });
      continue;
    }
    const value = take(bare)?.[0];
    // A field may still be without its value.
    if (value !== undefined || field !== null) tokens.push({ field, value: value ?? '', isPhrase: false, isExcluded, isOpen: false });
    // A quote that closes nothing.
    else if (at < text.length) at += 1;
  }
  return tokens;
}

function termOf({ value, isPhrase, isExcluded }: Token, field: SearchField | null): QueryTerm | undefined {
  const range = field === 'birth' || field === 'death' ? yearRange.exec(value) : null;
  if (range !== null) {
    const first = range[1] === undefined ? furthestYears[0] : Number(range[1]);
    const last = range[2]?.length === 4 ? Number(range[2]) : furthestYears[1];
    return { typed: value, field, words: [], isPhrase: false, isExcluded, years: first <= last ? [first, last] : [last, first], isLoneSign: false };
  }
  const words = wordsOf(value).map(({ word, from, to }) => ({ word, typed: value.slice(from, to) }));
  return words.length === 0 ? undefined : { typed: value, field, words, isPhrase, isExcluded, years: null, isLoneSign: false };
}

function isCampLetter(last: QueryTerm, term: QueryTerm, token: Token): boolean {
  return last.field === 'camp' && !last.isPhrase && !token.isPhrase && token.field === null && /^[a-h]$/iu.test(term.typed) && last.words.length === 1;
}

/** A pasted page is no query: what stands beyond the first words is left out. */
function withinMost(terms: readonly QueryTerm[]): readonly QueryTerm[] {
  let left = mostWords;
  return terms.flatMap((term) => {
    if (left === 0) return [];
    const words = term.words.slice(0, left);
    left -= Math.max(1, words.length);
    return [{ ...term, words }];
  });
}
