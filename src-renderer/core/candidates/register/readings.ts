import type { Lattice } from '../../names/lattice';
import { confusionCost, noSound, omissionCost, soundLetter } from '../../names/sounds';

/** One way to read a word: its sounds (names/sounds), and what is unusual about reading it so. */
export type Reading = {
  readonly sounds: Uint8Array;
  /** What it costs to lack each of them, as the last of the word dearer or cheaper. */
  readonly lacking: Float64Array;
  readonly cost: number;
};

/** One code for every letter beyond the table of sounds. */
const beyond = 63;
/** What it costs to read one sound for another, both below 64: `table[one * 64 + other]`. */
export const confusionTable: Float64Array = Float64Array.from({ length: 64 * 64 }, (_, at) => confusionCost(at >> 6, at & 63));

function readingOf(text: string, cost: number): Reading {
  const sounds = Uint8Array.from(text, (letter) => Math.min(beyond, letter.charCodeAt(0)));
  return { sounds, lacking: Float64Array.from(sounds, (sound, index) => omissionCost(sound, index === sounds.length - 1)), cost };
}

/** The ways to read a word, with the fewest and the most consonants of each class that any of them has. */
export type WordReadings = { readonly readings: readonly Reading[]; readonly fewest: Uint8Array; readonly most: Uint8Array };

// Consonants that are often confused stand in one class; beside it what one of them costs at least where the other word has none of its class (names/sounds).
const classes = [
  ['вфбп', 0.4],
  ['жшщч', 0.35],
  ['сзц', 0.4],
  ['кқгғхһ', 0.5],
  ['дт', 1],
  ['мнң', 1],
  ['лр', 0.8],
] as const;

export function gathered(readings: readonly Reading[]): WordReadings {
  const counts = readings.map(({ sounds }) => countConsonants(sounds));
  const over = (choose: (...values: number[]) => number) => Uint8Array.from(classes, (_, index) => choose(...counts.map((count) => count[index] ?? 0)));
  return { readings, fewest: over(Math.min), most: over(Math.max) };
}

function countConsonants(sounds: Uint8Array): readonly number[] {
  const letters = [...sounds].map(soundLetter);
  return classes.map(([members]) => letters.filter((letter) => members.includes(letter)).length);
}

/** A bound from below on what two words cost each other, by the consonants that one has and the other cannot have. */
export function leastCost(one: WordReadings, other: WordReadings): number {
  let first = 0;
  let second = 0;
  for (let index = 0; index < classes.length; index += 1) {
    const cost = classes[index]?.[1] ?? 0;
    const extra = (one.fewest[index] ?? 0) - (other.most[index] ?? 0);
    const lacking = (other.fewest[index] ?? 0) - (one.most[index] ?? 0);
    if (extra > 0) first += extra * cost;
    if (lacking > 0) second += lacking * cost;
  }
  return Math.max(first, second);
}

const dearest = 0.5;

/**
 * The likeliest ways to read a word, the cheapest first, at most `most`. Two flat rows of sounds are compared in a fraction of
 * a microsecond, where two lattices take tens: enough for an estimate over millions of pairs, not for the decision.
 */
export function readingsOf(lattice: Lattice, most: number, added = 0): readonly Reading[] {
  const reached: Map<string, number>[] = Array.from({ length: lattice.size }, () => new Map<string, number>());
  reached[0]?.set('', 0);
  for (let place = 0; place < lattice.size - 1; place += 1) {
    const here = [...(reached[place] ?? [])].sort(([, one], [, other]) => one - other).slice(0, most);
    for (const edge of lattice.edges[place] ?? []) {
      const there = reached[edge.to];
      for (const [sounds, cost] of here) {
        const total = cost + edge.cost;
        const next = edge.sound === noSound ? sounds : sounds + String.fromCharCode(edge.sound);
        if (total <= dearest && total < (there?.get(next) ?? Number.POSITIVE_INFINITY)) there?.set(next, total);
      }
    }
  }
  return [...(reached[lattice.size - 1] ?? [])]
    .sort(([one, first], [other, second]) => first - second || (one < other ? -1 : 1))
    .slice(0, most)
    .map(([sounds, cost]) => readingOf(sounds, cost + added));
}
