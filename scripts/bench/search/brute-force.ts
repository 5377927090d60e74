import { parseQuery } from '../../../src-renderer/core/search/query';
import { wordsOf } from '../../../src-renderer/core/search/words';
import type { BenchMan } from './register';

/** Each man's folded words in one line, once each, between blanks: what the peer is given, and what brute force reads. */
export function linesOf(men: readonly BenchMan[]): readonly string[] {
  return men.map(({ texts: { texts } }) => ` ${[...new Set(texts.flatMap(({ written }) => wordsOf(written).map(({ word }) => word)))].join(' ')} `);
}

/** The words of a keystroke, all of them beginnings of words. */
export function beginningsOf(keystroke: string): readonly string[] {
  return parseQuery(keystroke).terms.flatMap(({ words }) => words.map(({ word }) => word));
}

/** Whether a keystroke is one sign alone, which the index takes for a whole word or the beginning of a name and the peer for any beginning. */
export function isLoneSign(keystroke: string): boolean {
  return parseQuery(keystroke).terms.some((term) => term.isLoneSign);
}

/** Places of the men who have, for each word typed, a word that begins with it, by reading every line. */
export function menByReading(lines: readonly string[], keystroke: string): readonly number[] {
  const beginnings = beginningsOf(keystroke).map((word) => ` ${word}`);
  return lines.flatMap((line, place) => (beginnings.every((beginning) => line.includes(beginning)) ? [place] : []));
}
