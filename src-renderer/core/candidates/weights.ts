import { own } from '../own';

/**
 * What a fact weighs beside the name, as log-odds: an agreement adds, a disagreement takes away. A number in its camp and a
 * grave point at one man whatever his name is; a village or a father says more than a year, a year more than a unit
 * (domain.md §4, condition 3). Tuned on generated registers (`npm run bench -- duplicates`), with the figures in docs/decisions/014.
 */
type Weight = { readonly agree: number; readonly near: number; readonly differ: number };

const weights: { readonly [property: string]: Weight } = {
  'birth-date': { agree: 0.7, near: 0.25, differ: -0.8 },
  'birth-place': { agree: 0.7, near: 0.5, differ: -0.6 },
  'birth-aul': { agree: 1.2, near: 0.9, differ: -0.9 },
  'birth-raion': { agree: 1, near: 0.7, differ: -0.6 },
  'birth-oblast': { agree: 0.5, near: 0.4, differ: -0.4 },
  'camp-number': { agree: 5, near: 1.2, differ: -2.5 },
  burial: { agree: 4.8, near: 0.5, differ: -1.5 },
  father: { agree: 1.2, near: 0.8, differ: -1.2 },
  mother: { agree: 1, near: 0.7, differ: -0.8 },
  'death-date': { agree: 1, near: 0.7, differ: -1 },
  'capture-date': { agree: 0.8, near: 0.5, differ: -0.8 },
  'capture-place': { agree: 0.6, near: 0.4, differ: -0.4 },
  'field-post-number': { agree: 1, near: 0.5, differ: 0 },
};
const otherFact: Weight = { agree: 0.5, near: 0.3, differ: -0.5 };

export function weightOf(property: string): Weight {
  return own(weights, property) ?? otherFact;
}

/** A birth day that agrees to the day, which only a few men of a register share by chance. */
export const sameBirthDay = 0.6;
/** Two wars: one of the two was dead before the other fought (domain.md §0 point 4). */
export const otherWar = -4;

/** What years of birth that many years apart weigh: two or three are a slip of the pen or of memory, ten are another man. */
export function yearsApartWeight(years: number): number {
  return years <= 3 ? -0.8 : years < 10 ? -1.5 : -3;
}

// From name score to log-odds: points of a line. At the engine's own threshold of suggestion (0.68 / 0.9) the name alone
// stands exactly on that threshold here too; names that are plainly two pull down, but never below what a number can lift.
const nameLine: readonly (readonly [number, number])[] = [
  [0, -4],
  [0.5, -2.5],
  [0.65, -0.6],
  [0.7556, 0.754],
  [0.9, 1.45],
  [1, 2.2],
];

// The line in columns: asked for with every pair of a register.
const lineScores = Float64Array.from(nameLine, ([score]) => score);
const lineWeights = Float64Array.from(nameLine, ([, weight]) => weight);

export function nameWeight(score: number): number {
  return onLine(lineScores, lineWeights, score, nameLine.at(-1)?.[1] ?? 0);
}

/** The least name score that weighs so much; above 1 when no name does. */
export function nameScoreFor(weight: number): number {
  return onLine(lineWeights, lineScores, weight, 1.01);
}

/** What the line through some points says at a place; before the first point what that says, behind the last `beyond`. */
function onLine(places: Float64Array, values: Float64Array, at: number, beyond: number): number {
  let to = 1;
  while (to < places.length && at > (places[to] ?? 0)) to += 1;
  if (to === places.length) return beyond;
  const from = places[to - 1] ?? 0;
  const value = values[to - 1] ?? 0;
  return at <= from ? value : value + ((at - from) / ((places[to] ?? 0) - from)) * ((values[to] ?? 0) - value);
}

/** Log-odds from 0 to 1. */
export function weightOfChance(chance: number): number {
  return Math.log(chance / (1 - chance));
}

/** 0 to 1 from log-odds. */
export function chanceOf(weight: number): number {
  return 1 / (1 + Math.exp(-weight));
}
