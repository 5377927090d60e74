import { confusionCost, omissionCost, soundLetter } from '../../names/sounds';
import { Growing } from './growing';
import type { Reading } from './readings';

/** All costs here are whole thousandths of a letter, so that they stand in small integers side by side. */
export const thousand = 1000;

/** One code for every letter beyond the table of sounds. */
const beyond = 63;
const confusions = Uint16Array.from({ length: 64 * 64 }, (_, at) => Math.round(confusionCost(at >> 6, at & 63) * thousand));
const longest = 64;
const costs = new Int32Array(longest + 1);
/** Two readings so near need no better one. */
const enough = 20;

// Consonants that are often confused stand in one class; beside it what one of them costs at least where the other word has none of its class (names/sounds).
const classes = [
  ['вфбп', 400],
  ['жшщч', 350],
  ['сзц', 400],
  ['кқгғхһ', 500],
  ['дт', 1000],
  ['мнң', 1000],
  ['лр', 800],
] as const;
const classCosts = Int32Array.from(classes, ([, cost]) => cost);
const classOfSound: readonly number[] = Array.from({ length: 64 }, (_, sound) => classes.findIndex(([letters]) => letters.includes(soundLetter(sound))));
const mostOfClass = 15;

/** How many consonants of each class, four bits for each: the fewest and the most of any reading of a word. */
type ConsonantCounts = { readonly fewest: number; readonly most: number };

/** The readings of all words in one row of numbers, so that comparing two touches few places of memory. */
export class SoundPool {
  /** First reading of each set; the set behind says where it ends. So with the sounds of each reading. */
  readonly #readingFrom = new Growing();
  readonly #cost = new Growing();
  /** Of each reading its consonants, as `leastCost` takes them. */
  readonly #consonants = new Growing();
  readonly #soundFrom = new Growing();
  /** A sound in the lower six bits, above them what it costs to lack it. */
  readonly #sound = new Growing();

  constructor() {
    this.#readingFrom.push(0);
    this.#soundFrom.push(0);
  }

  /** The number of the set. */
  add(readings: readonly Reading[]): number {
    for (const { sounds, cost } of readings) {
      for (let at = 0; at < sounds.length; at += 1) {
        const sound = Math.min(beyond, sounds.charCodeAt(at));
        this.#sound.push(sound | (Math.round(omissionCost(sound, at === sounds.length - 1) * thousand) << 6));
      }
      this.#soundFrom.push(this.#sound.length);
      this.#cost.push(Math.round(cost * thousand));
      this.#consonants.push(packed(consonantsOf(sounds)));
    }
    this.#readingFrom.push(this.#cost.length);
    return this.#readingFrom.length - 2;
  }

  /** The cheapest agreement of any two readings of two sets; `dearest` or more means that it is at least that. With `prefix` the second may go on. */
  least(one: number, other: number, dearest: number, prefix: boolean): number {
    let best = dearest;
    const readingCosts = this.#cost.values;
    const consonants = this.#consonants.values;
    for (let first = this.#readingFrom.at(one); first < this.#readingFrom.at(one + 1); first += 1) {
      for (let second = this.#readingFrom.at(other); second < this.#readingFrom.at(other + 1); second += 1) {
        const cost = (readingCosts[first] ?? 0) + (readingCosts[second] ?? 0);
        if (cost >= best) continue;
        // Told in some nanoseconds, where an alignment takes a hundred; what goes on may have any consonants more.
        if (!prefix && cost + leastBetween(consonants[first] ?? 0, consonants[second] ?? 0) >= best) continue;
        const total = cost + this.#distance(first, second, best - cost, prefix);
        if (total < best) best = total;
        if (best <= enough) return best;
      }
    }
    return best;
  }

  /** Edits between two rows of sounds, weighed as the ear confuses them, given up at `dearest`. */
  #distance(first: number, second: number, dearest: number, prefix: boolean): number {
    const sounds = this.#sound.values;
    const from = this.#soundFrom.at(first);
    const otherFrom = this.#soundFrom.at(second);
    const end = Math.min(this.#soundFrom.at(first + 1), from + longest);
    const width = Math.min(this.#soundFrom.at(second + 1) - otherFrom, longest);
    costs[0] = 0;
    for (let j = 0; j < width; j += 1) costs[j + 1] = (costs[j] ?? 0) + ((sounds[otherFrom + j] ?? 0) >> 6);
    for (let i = from; i < end; i += 1) {
      const sound = sounds[i] ?? 0;
      const row = (sound & 63) << 6;
      const lacking = sound >> 6;
      let aligned: number = costs[0] ?? 0;
      let left: number = aligned + lacking;
      let lowest: number = left;
      costs[0] = left;
      for (let j = 0; j < width; j += 1) {
        const other = sounds[otherFrom + j] ?? 0;
        const up = costs[j + 1] ?? 0;
        let cheapest = aligned + (confusions[row | (other & 63)] ?? 0);
        const byLeft = left + (other >> 6);
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
    let cheapestEnd = Number.POSITIVE_INFINITY;
    for (let j = 1; j <= width; j += 1) cheapestEnd = Math.min(cheapestEnd, costs[j] ?? 0);
    return cheapestEnd;
  }
}

export function countConsonants(readings: readonly Reading[]): ConsonantCounts {
  const counts = readings.map(({ sounds }) => consonantsOf(sounds));
  const over = (choose: (...values: number[]) => number) =>
    counts.length === 0 ? 0 : packed(classes.map((_, index) => choose(...counts.map((count) => count[index] ?? 0))));
  return { fewest: over(Math.min), most: over(Math.max) };
}

/** How many consonants of each class a reading has. */
function consonantsOf(sounds: string): readonly number[] {
  const found = classes.map(() => 0);
  for (let at = 0; at < sounds.length; at += 1) {
    const of = classOfSound[Math.min(beyond, sounds.charCodeAt(at))] ?? -1;
    if (of >= 0) found[of] = Math.min(mostOfClass, (found[of] ?? 0) + 1);
  }
  return found;
}

function packed(counts: readonly number[]): number {
  return counts.reduce((all, count, index) => all | (count << (index * 4)), 0);
}

/** The same bound for two readings, whose consonants are known. */
function leastBetween(counts: number, others: number): number {
  if (counts === others) return 0;
  return leastCost(counts, counts, others, others);
}

/** A bound from below on what two words cost each other, by the consonants that one has and the other cannot have. */
export function leastCost(fewest: number, most: number, otherFewest: number, otherMost: number): number {
  let first = 0;
  let second = 0;
  for (let index = 0, shift = 0; index < classCosts.length; index += 1, shift += 4) {
    const cost = classCosts[index] ?? 0;
    const extra = ((fewest >> shift) & 15) - ((otherMost >> shift) & 15);
    const lacking = ((otherFewest >> shift) & 15) - ((most >> shift) & 15);
    if (extra > 0) first += extra * cost;
    if (lacking > 0) second += lacking * cost;
  }
  return first > second ? first : second;
}
