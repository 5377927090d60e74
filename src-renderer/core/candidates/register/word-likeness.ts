import { leastCost, thousand } from './sound-pool';
import { abbreviatedFlag, column, numberFlag, suffixShift, type Words, wordStride } from './words';

type WordLikeness = {
  /**
   * How alike two words are, 0 to 1: names/compare-parts by flat readings; some lower value for words less alike than `least`.
   * What was compared lately is remembered, since men share names.
   */
  likeness(first: number, second: number, least: number): number;
  /** At most so alike, told in some nanoseconds by their consonants alone. */
  atMost(first: number, second: number): number;
};

/** As names/compare-parts weighs a suffix beside its stem. */
const suffixWeight = 400;
const lightest = 1600;
/** Places for what was compared: a register of 100,000 men meets 250,000 pairs of words in a pass, and with four places for each few drive another out. */
const rememberedBits = 20;
/** Stands for all that is less alike than was asked for: far below `otherName`, where two words are two names and how far apart does not matter. */
const unlike = 0.3;
/** Costs are whole numbers: one that stands on the limit is not past it. */
const rounding = 1;

export function wordLikeness(words: Words): WordLikeness {
  const keys = new Float64Array(1 << rememberedBits).fill(-1);
  const found = new Float32Array(1 << rememberedBits);
  const { columns, pool } = words;

  function likeness(first: number, second: number, least: number): number {
    if (first === second) return 1;
    const [low, high] = first < second ? [first, second] : [second, first];
    const slot = (Math.imul(low, 2654435761) ^ Math.imul(high, 40503)) >>> (32 - rememberedBits);
    const key = low * 16_777_216 + high;
    const known = keys[slot] === key ? (found[slot] ?? 0) : Number.NEGATIVE_INFINITY;
    if (known >= 0) return known;
    // Below zero it is only known that they are less alike than this.
    if (-known <= least) return unlike;
    // As it is remembered, so that it does not count what was compared before.
    const score = Math.fround(compareWords(low * wordStride, high * wordStride, least));
    keys[slot] = key;
    found[slot] = score >= least ? score : -least;
    return score >= least ? score : unlike;
  }

  function atMost(first: number, second: number): number {
    if (first === second) return 1;
    const row = columns.values;
    const [one, other] = [first * wordStride, second * wordStride];
    const flags = row[one + column.flags] ?? 0;
    const otherFlags = row[other + column.flags] ?? 0;
    if (((flags | otherFlags) & (numberFlag | abbreviatedFlag)) !== 0) return 1;
    const byWhole = () => 1 - wholeLeast(one, other) / wholeNorm(one, other);
    if (flags >> suffixShift === 0 && otherFlags >> suffixShift === 0) return byWhole();
    const added = words.suffixCost(flags >> suffixShift, otherFlags >> suffixShift);
    const byStem = 1 - (stemLeast(one, other) + added) / stemNorm(one, other);
    return flags >> suffixShift !== 0 && otherFlags >> suffixShift !== 0 ? byStem : Math.max(byStem, byWhole());
  }

  const at = (word: number, which: number): number => columns.values[word + which] ?? 0;

  function wholeLeast(one: number, other: number): number {
    return leastCost(at(one, column.fewest), at(one, column.most), at(other, column.fewest), at(other, column.most));
  }

  function stemLeast(one: number, other: number): number {
    return leastCost(at(one, column.stemFewest), at(one, column.stemMost), at(other, column.stemFewest), at(other, column.stemMost));
  }

  function wholeNorm(one: number, other: number): number {
    return Math.max(lightest, (at(one, column.weight) + at(other, column.weight)) / 2);
  }

  function stemNorm(one: number, other: number): number {
    return Math.max(lightest, (at(one, column.stemWeight) + at(other, column.stemWeight)) / 2 + suffixWeight);
  }

  function compareWords(one: number, other: number, least: number): number {
    const flags = at(one, column.flags);
    const otherFlags = at(other, column.flags);
    if (((flags | otherFlags) & numberFlag) !== 0) return 0;
    if (((flags | otherFlags) & abbreviatedFlag) !== 0) {
      return Math.max((flags & abbreviatedFlag) === 0 ? 0 : beginning(one, other), (otherFlags & abbreviatedFlag) === 0 ? 0 : beginning(other, one));
    }
    const [suffix, otherSuffix] = [flags >> suffixShift, otherFlags >> suffixShift];
    const byWhole = () => alike(at(one, column.set), at(other, column.set), wholeNorm(one, other), 0, least);
    if (suffix === 0 && otherSuffix === 0) return byWhole();
    const stems = [at(one, column.set) + (suffix === 0 ? 0 : 1), at(other, column.set) + (otherSuffix === 0 ? 0 : 1)] as const;
    const byStem = alike(stems[0], stems[1], stemNorm(one, other), words.suffixCost(suffix, otherSuffix), least);
    return suffix !== 0 && otherSuffix !== 0 ? byStem : Math.max(byStem, byWhole());
  }

  function alike(set: number, otherSet: number, norm: number, added: number, least: number): number {
    const dearest = (1 - least) * norm - added + rounding;
    if (dearest <= 0) return unlike;
    const cost = pool.least(set, otherSet, dearest, false);
    return cost >= dearest ? unlike : Math.max(0, 1 - (cost + added) / norm);
  }

  function beginning(short: number, long: number): number {
    const weight = Math.max(0.6 * thousand, at(short, column.weight));
    return Math.max(0, 1 - pool.least(at(short, column.set), at(long, column.set), weight, true) / weight) * 0.97;
  }

  return { likeness, atMost };
}
