import type { Message } from '../message';
import type { ProfileValue } from '../model/profile';
import type { NameVerdict } from '../names/compare';

/** Two men's values of one property beside each other, with the reason in words where one is needed (an alias of a place, a year beside). */
export type FactBeside = {
  readonly property: string;
  readonly first: readonly ProfileValue[];
  readonly second: readonly ProfileValue[];
  readonly explanation: readonly Message[];
};

/** How two men compare. A suggestion to a person, never a decision (domain.md §0 point 5). */
export type ManComparison = {
  readonly first: string;
  readonly second: string;
  /** 0 to 1, names and facts together. */
  readonly score: number;
  readonly verdict: NameVerdict;
  /** The two written forms that agreed best, and why. */
  readonly names: { readonly first: string; readonly second: string; readonly score: number; readonly explanation: readonly Message[] };
  readonly agreeing: readonly FactBeside[];
  readonly disagreeing: readonly FactBeside[];
};
