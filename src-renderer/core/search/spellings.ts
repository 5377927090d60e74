import { alignmentCost, likeness } from '../names/align';
import { comparePartsQuickly } from '../names/compare-parts';
import type { NamePart } from '../names/parse';
import { longestCounted, slipCounter, slipsAllowed } from './edit-distance';
import { lacksMore, maskOfText, masksOf } from './letter-masks';
import { Nearest } from './nearest';
import { countOf, lengthAt, rangeOf, rangeOfPrefix, stringAt } from './packed-strings';
import type { QueryWord } from './query';
import type { KeyTable, Segment } from './segment';
import type { ReadWord, WordReading } from './word-readings';

/** A stored word that may be the one meant, and how like it is, 0 to 1. */
export type LikeWord = { readonly word: number; readonly likeness: number };

/** Whether a stored word was found already by what counts more, so that it needs no comparing. */
type IsFound = (word: number) => boolean;

/**
 * From which likeness on two words differ by their spelling only, and below which they are simply two words. Stricter than core/names is with whole
 * names: one word alone must carry it here (`joumaniaz` is 0.90 like Манас, whose j may be silent).
 */
export const spellingLikeness = 0.92;
export const leastLikeness = 0.76;

// How many stored words are compared sound by sound for one word typed: reading a word costs a tenth of a millisecond the first time.
const mostCompared = 60;
const mostNear = 100;
const mostSkeletons = 4;
const shortestKey = 2;

/** Words that read as the typed one, or go on so: found by their keys, vowels and all. */
export function wordsThatRead({ readings }: Segment, reading: WordReading, isBeginning: boolean): readonly LikeWord[] {
  const best = new Map<number, number>();
  for (const [index, key] of reading.readings.entries()) {
    // The one-letter reading of a word still short would be the beginning of every fifth name.
    if (key.length < shortestKey + (isBeginning ? 1 : 0)) continue;
    const [from, to] = isBeginning ? rangeOfPrefix(readings.keys, key) : rangeOf(readings.keys, key);
    for (let at = from; at < to; at += 1) {
      // A rarer reading counts a little less, and so does what is still to be typed.
      const like = 1 - 0.01 * index - 0.1 * (1 - key.length / lengthAt(readings.keys, at));
      for (let place = readings.starts[at] ?? 0; place < (readings.starts[at + 1] ?? 0); place += 1) {
        const word = readings.words[place] ?? 0;
        if (like > (best.get(word) ?? 0)) best.set(word, like);
      }
    }
  }
  return [...best].map(([word, like]) => ({ word, likeness: like }));
}

/** Words with the same consonants whose vowels were heard otherwise, compared in full. */
export function wordsThatSound(segment: Segment, reading: WordReading, isBeginning: boolean, readWord: ReadWord, isFound: IsFound): readonly LikeWord[] {
  const words = new Set<number>();
  for (const key of reading.skeletons) {
    if (key.length < shortestKey) continue;
    addWordsOf(segment.skeletons, rangeOf(segment.skeletons.keys, key), words);
    if (isBeginning && key.length > shortestKey) addWordsOf(segment.skeletons, rangeOfPrefix(segment.skeletons.keys, key), words);
  }
  for (const word of words) if (isFound(word)) words.delete(word);
  return compared(segment, reading.part, words, isBeginning, readWord, spellingLikeness);
}

/** Words a slip of the pen or of the ear away: by the letters of the folded word and by the skeleton. */
export function wordsNear(
  segment: Segment,
  typed: QueryWord,
  reading: WordReading,
  isBeginning: boolean,
  readWord: ReadWord,
  isFound: IsFound,
): readonly LikeWord[] {
  const bySlips = nearestBySlips(segment, typed.word, isBeginning).filter((word) => !isFound(word));
  const bySkeleton = nearestBySkeleton(segment.skeletons, reading, isBeginning).filter((word) => !isFound(word));
  const words = new Set([...bySlips.slice(0, mostCompared / 2), ...bySkeleton.slice(0, mostCompared / 2)]);
  const likes = new Map(compared(segment, reading.part, words, isBeginning, readWord, leastLikeness).map(({ word, likeness: like }) => [word, like]));
  // One or two letters wrong are forgiven even where the sounds then differ: a finger slips without hearing.
  for (const word of bySlips) likes.set(word, Math.max(likes.get(word) ?? 0, leastLikeness));
  return [...likes].map(([word, like]) => ({ word, likeness: like }));
}

function nearestBySlips({ words, wordTerms, terms }: Segment, word: string, isBeginning: boolean): readonly number[] {
  const allowed = slipsAllowed(word.length);
  if (allowed === 0) return [];
  const slips = slipCounter(word, isBeginning);
  const nearest = new Nearest(allowed, mostNear);
  const masks = masksOf(terms);
  const mask = maskOfText(word.slice(0, longestCounted));
  for (let at = 0; at < countOf(words) && nearest.allowed >= 0; at += 1) {
    const term = wordTerms[at] ?? 0;
    if (lacksMore(mask, masks[term] ?? 0, nearest.allowed)) continue;
    const length = lengthAt(terms, term);
    if (length < word.length - allowed || (!isBeginning && length > word.length + allowed)) continue;
    const from = terms.starts[term] ?? 0;
    nearest.add(slips(terms.units, from, from + Math.min(length, word.length + allowed)), at);
  }
  return nearest.all();
}

function nearestBySkeleton({ keys, starts, words }: KeyTable, reading: WordReading, isBeginning: boolean): readonly number[] {
  const nearest = new Nearest(2, mostNear);
  const wanted = reading.skeletons
    .filter((key) => key.length > shortestKey)
    .slice(0, mostSkeletons)
    .map((key) => ({ length: key.length, mask: maskOfText(key.slice(0, longestCounted)), most: key.length < 5 ? 1 : 2, slips: slipCounter(key, isBeginning) }));
  if (wanted.length === 0) return [];
  const masks = masksOf(keys);
  // What all wanted keys share is looked for first: one look passes over most keys.
  const shared = wanted.reduce((mask, { mask: own }) => mask & own, -1);
  for (let at = 0; at < countOf(keys) && nearest.allowed >= 0; at += 1) {
    if (lacksMore(shared, masks[at] ?? 0, nearest.allowed)) continue;
    const from = keys.starts[at] ?? 0;
    const length = lengthAt(keys, at);
    let least = 3;
    for (const { length: own, mask, most, slips } of wanted) {
      if (lacksMore(mask, masks[at] ?? 0, most) || length < own - most || (!isBeginning && length > own + most)) continue;
      const count = slips(keys.units, from, from + Math.min(length, own + most));
      if (count <= most && count < least) least = count;
    }
    if (least === 3) continue;
    for (let place = starts[at] ?? 0; place < (starts[at + 1] ?? 0); place += 1) nearest.add(least, words[place] ?? 0);
  }
  return nearest.all();
}

function addWordsOf({ starts, words }: KeyTable, [from, to]: readonly [number, number], into: Set<number>): void {
  for (let place = starts[from] ?? 0; place < (starts[to] ?? 0) && into.size < mostCompared; place += 1) into.add(words[place] ?? 0);
}

function compared(
  { words }: Segment,
  typed: NamePart,
  candidates: ReadonlySet<number>,
  isBeginning: boolean,
  readWord: ReadWord,
  least: number,
): readonly LikeWord[] {
  const found: LikeWord[] = [];
  for (const word of candidates) {
    const part = readWord(stringAt(words, word))?.part;
    const like = part === undefined ? 0 : likenessOf(typed, part, isBeginning);
    if (like >= least) found.push({ word, likeness: like });
  }
  return found;
}

/** How like a typed word is to a stored one, 0 to 1; with `isBeginning` the stored one may go on, which counts a little less. */
export function likenessOf(typed: NamePart, stored: NamePart, isBeginning: boolean): number {
  const whole = comparePartsQuickly(typed, stored).score;
  if (!isBeginning || whole >= 0.97 || stored.text.length <= typed.text.length) return whole;
  const { whole: sounds } = typed;
  return Math.max(whole, likeness(alignmentCost(sounds, stored.whole, true), sounds.weight, sounds.weight) - 0.03);
}
