import { message } from '../message';
import { alignmentCost } from '../names/align';
import { compareWritten } from '../names/compare';
import { todaysName, townsCalled } from '../places/aliases';
import type { Match, MatchKind } from './answer';
import { slipCounter, slipsAllowed } from './edit-distance';
import { foldForSearch } from './fold';
import type { SearchText } from './man-texts';
import { isLoneDigit, type QueryTerm, type QueryWord } from './query';
import { fieldCodes, speltFields } from './segment';
import { leastLikeness, likenessOf, spellingLikeness } from './spellings';
import { beginningWorth, nearWorth, spellingWorth, wholeWordWorth } from './weights';
import type { ReadWord, WordReading } from './word-readings';
import { isSpelt, type Word, wordsOf } from './words';

type Mark = readonly [number, number];

/** How one typed word stands in one text of a man. `spelt` is the stored word that another spelling was found for. */
export type WordMatch = {
  readonly kind: MatchKind;
  readonly worth: number;
  readonly mark: Mark;
  readonly spelt?: string | undefined;
  readonly today?: string | undefined;
  /** The other text of the value that was found, such as a cemetery's name for a grave. */
  readonly also?: string | undefined;
};

/** What is compared over and over while one answer is made. */
export type MatchContext = { readonly readWord: ReadWord; readonly isTyping: boolean };

/** The best place of a typed word in a text; undefined when it is not there. */
export function matchWord(text: SearchText, term: QueryTerm, typed: QueryWord, context: MatchContext): WordMatch | undefined {
  const isBeginning = context.isTyping && !term.isPhrase && !term.isExcluded && (!term.isLoneSign || (text.field === 'name' && !isLoneDigit(term)));
  const whole: Mark = [0, text.written.length];
  const candidates: WordMatch[] = [];
  for (const word of wordsOf(text.written)) addLetters(candidates, text, word, typed.word, isBeginning, null);
  for (const also of text.also) for (const word of wordsOf(also)) addLetters(candidates, text, word, typed.word, isBeginning, { mark: whole, also });
  // What stands there letter for letter is always better than another spelling.
  if (candidates.length === 0 && !term.isPhrase && isSpelt(typed.word) && speltFields.includes(text.field)) {
    const today = text.field === 'place' ? townOf(text, typed.word, isBeginning) : undefined;
    if (today !== undefined) candidates.push({ kind: 'spelling', worth: spellingWorth(fieldCodes.place, 1), mark: whole, today });
    addSpellings(candidates, text, typed, isBeginning, context.readWord);
  }
  return candidates.reduce<WordMatch | undefined>((best, match) => (best === undefined || match.worth > best.worth ? match : best), undefined);
}

function addLetters(
  candidates: WordMatch[],
  { field, written }: SearchText,
  word: Word,
  typed: string,
  isBeginning: boolean,
  elsewhere: { readonly mark: Mark; readonly also: string } | null,
): void {
  const code = fieldCodes[field];
  if (word.word === typed) candidates.push({ kind: 'exact', worth: wholeWordWorth(code), mark: [word.from, word.to], ...elsewhere });
  else if (isBeginning && word.word.startsWith(typed)) {
    const worth = beginningWorth(code, word.word.length - typed.length);
    candidates.push({ kind: 'exact', worth, mark: elsewhere?.mark ?? [word.from, beginningOf(written, word, typed)], ...elsewhere });
  }
}

/** Where in the written word what was typed of it ends: folding may make two letters of one. */
function beginningOf(written: string, { from, to }: Word, typed: string): number {
  for (let end = from + 1; end < to; end += 1) if (foldForSearch(written.slice(from, end)).startsWith(typed)) return end;
  return to;
}

function townOf({ written, also }: SearchText, typed: string, isBeginning: boolean): string | undefined {
  const towns = [written, ...also].flatMap((name) => todaysName(name) ?? []);
  return typed.length < 3 ? undefined : townsCalled(typed, isBeginning).find((town) => towns.includes(town) || also.includes(town));
}

function addSpellings(candidates: WordMatch[], text: SearchText, typed: QueryWord, isBeginning: boolean, readWord: ReadWord): void {
  const reading = readWord(typed.typed.normalize('NFC').toLowerCase());
  if (reading === undefined) return;
  const code = fieldCodes[text.field];
  for (const [index, stored] of [text.written, ...text.also].entries()) {
    for (const { word, from, to } of wordsOf(stored)) {
      const spelt = stored.slice(from, to);
      const like = isSpelt(word) ? likeWord(reading, typed.word, spelt, word, isBeginning, readWord) : 0;
      if (like < leastLikeness) continue;
      const kind = like >= spellingLikeness ? 'spelling' : 'near';
      const worth = kind === 'spelling' ? spellingWorth(code, like) : nearWorth(code, like);
      candidates.push({ kind, worth, mark: index === 0 ? [from, to] : [0, text.written.length], spelt });
    }
  }
}

function likeWord(typed: WordReading, typedWord: string, stored: string, storedWord: string, isBeginning: boolean, readWord: ReadWord): number {
  const other = readWord(stored.normalize('NFC').toLowerCase());
  if (other === undefined) return 0;
  const like = likenessOf(typed.part, other.part, isBeginning);
  if (like >= spellingLikeness) return like;
  const reads = typed.readings.some((key) => key.length > 2 && other.readings.some((one) => (isBeginning ? one.startsWith(key) : one === key)));
  if (reads) return 0.95;
  const units = Uint16Array.from(storedWord, (letter) => letter.charCodeAt(0));
  const allowed = slipsAllowed(typedWord.length);
  const isSlip =
    allowed > 0 && slipCounter(typedWord, isBeginning)(units, 0, Math.min(units.length, isBeginning ? typedWord.length + allowed : units.length)) <= allowed;
  return isSlip ? Math.max(like, leastLikeness) : like;
}

/** Why a word that is spelt otherwise is the one meant: the rules that lead from one to the other, or today's name of the place. */
export function explanationOf(text: SearchText, typed: QueryWord, match: WordMatch, { readWord, isTyping }: MatchContext): Match['explanation'] {
  if (match.today !== undefined) return [message('query.today', { name: text.written, today: match.today })];
  if (match.spelt === undefined) return [];
  const stored = isTyping ? spokenSoFar(typed.typed, match.spelt, readWord) : match.spelt;
  return compareWritten(typed.typed, stored).explanation;
}

/** As much of a stored word as the typed beginning stands for. */
function spokenSoFar(typed: string, stored: string, readWord: ReadWord): string {
  const reading = readWord(typed.normalize('NFC').toLowerCase())?.part.whole;
  if (reading === undefined) return stored;
  let best = stored;
  let least = Number.POSITIVE_INFINITY;
  const letters = [...stored];
  for (let length = letters.length; length > Math.max(1, typed.length / 3); length -= 1) {
    const beginning = letters.slice(0, length).join('');
    const sounds = readWord(beginning.normalize('NFC').toLowerCase())?.part.whole;
    const cost = sounds === undefined ? Number.POSITIVE_INFINITY : alignmentCost(reading, sounds);
    if (cost < least - 1e-9) {
      least = cost;
      best = beginning;
    }
  }
  return best;
}
