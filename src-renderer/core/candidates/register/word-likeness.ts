import { likeness } from '../../names/align';
import { otherName } from '../../names/match-parts';
import { confusionTable, leastCost, type Reading, type WordReadings } from './readings';
import type { Word, Words } from './words';

/** As names/compare-parts weighs a suffix beside its stem. */
const suffixWeight = 0.4;
const longest = 64;
const remembered = 1 << 19;
const enough = 0.02;

/** How alike two words are, 0 to 1: names/compare-parts by flat readings. What was compared lately is remembered, since men share names. */
export function wordLikeness(words: Words): (first: number, second: number) => number {
  const keys = new Float64Array(remembered).fill(-1);
  const found = new Float32Array(remembered);
  return (first, second) => {
    if (first === second) return 1;
    const [low, high] = first < second ? [first, second] : [second, first];
    const slot = (Math.imul(low, 2654435761) ^ Math.imul(high, 40503)) >>> 13;
    const key = low * 16_777_216 + high;
    if (keys[slot] === key) return found[slot] ?? 0;
    const one = words.list[low];
    const other = words.list[high];
    const score = one === undefined || other === undefined ? 0 : compareWords(one, other, words);
    keys[slot] = key;
    found[slot] = score;
    return score;
  };
}

/** Two words below `otherName` are two names; how far apart does not matter to the estimate, so the reckoning stops there. */
const unlike = 0.3;
function compareWords(one: Word, other: Word, words: Words): number {
  if (one.isNumber || other.isNumber) return 0;
  if (one.abbreviated || other.abbreviated) {
    return Math.max(one.abbreviated ? beginning(one, other) : 0, other.abbreviated ? beginning(other, one) : 0);
  }
  if (one.suffix === 0 && other.suffix === 0) return alike(one.whole, other.whole, one.wholeWeight, other.wholeWeight, 0);
  const byStem = alike(one.stem, other.stem, one.stemWeight + suffixWeight, other.stemWeight + suffixWeight, words.suffixCost(one.suffix, other.suffix));
  if (one.suffix !== 0 && other.suffix !== 0) return byStem;
  return Math.max(byStem, alike(one.whole, other.whole, one.wholeWeight, other.wholeWeight, 0));
}

function alike(one: WordReadings, other: WordReadings, weight: number, otherWeight: number, added: number): number {
  const dearest = (1 - otherName) * Math.max(1.6, (weight + otherWeight) / 2) - added;
  if (leastCost(one, other) >= dearest) return unlike;
  const cost = least(one.readings, other.readings, dearest, false);
  return cost >= dearest ? unlike : likeness(cost + added, weight, otherWeight);
}

function beginning(short: Word, long: Word): number {
  const weight = Math.max(0.6, short.wholeWeight);
  return Math.max(0, 1 - least(short.whole.readings, long.whole.readings, weight, true) / weight) * 0.97;
}

/** The cheapest agreement over all readings; `dearest` or more means that it is at least that. */
function least(one: readonly Reading[], other: readonly Reading[], dearest: number, prefix: boolean): number {
  let best = dearest;
  for (const first of one) {
    for (const second of other) {
      const cost = first.cost + second.cost;
      if (cost >= best) continue;
      const total = cost + distance(first, second, best - cost, prefix);
      if (total < best) best = total;
      if (best <= enough) return best;
    }
  }
  return best;
}

const costs = new Float64Array(longest + 1);

/** Edits between two rows of sounds, weighed as the ear confuses them, given up at `dearest`; with `prefix` the second may go on. */
function distance(first: Reading, second: Reading, dearest: number, prefix: boolean): number {
  const height = Math.min(first.sounds.length, longest);
  const width = Math.min(second.sounds.length, longest);
  costs[0] = 0;
  for (let j = 0; j < width; j += 1) costs[j + 1] = (costs[j] ?? 0) + (second.lacking[j] ?? 0);
  for (let i = 0; i < height; i += 1) {
    const row = (first.sounds[i] ?? 0) << 6;
    const lacking = first.lacking[i] ?? 0;
    let aligned: number = costs[0] ?? 0;
    let left: number = aligned + lacking;
    let lowest: number = left;
    costs[0] = left;
    for (let j = 0; j < width; j += 1) {
      const up = costs[j + 1] ?? 0;
      let cheapest = aligned + (confusionTable[row | (second.sounds[j] ?? 0)] ?? 0);
      const byLeft = left + (second.lacking[j] ?? 0);
      if (byLeft < cheapest) cheapest = byLeft;
      if (up + lacking < cheapest) cheapest = up + lacking;
      aligned = up;
      left = cheapest;
      costs[j + 1] = cheapest;
      if (cheapest < lowest) lowest = cheapest;
    }
    if (lowest >= dearest) return lowest;
  }
  if (!prefix) return costs[width] ?? 0;
  let end = Number.POSITIVE_INFINITY;
  for (let j = 1; j <= width; j += 1) end = Math.min(end, costs[j] ?? 0);
  return end;
}
