import type { Message } from '../message';
import { message } from '../message';
import { placeKey } from '../places/aliases';

/** What is known of a man besides his name, as far as it helps to tell two men apart. */
export type NameFacts = {
  /** First and last year he may have been born in (core/dates yearsOf). */
  readonly birthYears?: readonly [number, number] | null | undefined;
  /** Names of the places he may come from: village, district, oblast, in any spelling. */
  readonly places?: readonly string[] | undefined;
};

export type FactAgreement = {
  /** `close` is one year apart, which a soldier's own reckoning explains (domain.md §0 point 7). */
  readonly year: 'agree' | 'close' | 'differ' | 'unknown';
  readonly place: 'agree' | 'differ' | 'unknown';
};

export const noFacts: FactAgreement = { year: 'unknown', place: 'unknown' };

/** A span of more years than this says too little to agree. */
const narrowSpan = 2;

/** Facts whose places are folded once, for comparing one man with thousands. */
export type PreparedFacts = { readonly birthYears: readonly [number, number] | null; readonly placeKeys: readonly string[] };

export function prepareFacts(facts: NameFacts | undefined): PreparedFacts {
  return { birthYears: facts?.birthYears ?? null, placeKeys: (facts?.places ?? []).map(placeKey).filter((key) => key !== '') };
}

export function compareFacts(first: NameFacts | undefined, second: NameFacts | undefined): FactAgreement {
  return comparePrepared(prepareFacts(first), prepareFacts(second));
}

export function comparePrepared(first: PreparedFacts, second: PreparedFacts): FactAgreement {
  return { year: compareYears(first.birthYears, second.birthYears), place: comparePlaces(first.placeKeys, second.placeKeys) };
}

function compareYears(first: PreparedFacts['birthYears'], second: PreparedFacts['birthYears']): FactAgreement['year'] {
  if (first === null || second === null) return 'unknown';
  const gap = Math.max(first[0] - second[1], second[0] - first[1]);
  if (gap > 1) return 'differ';
  if (gap === 1) return 'close';
  return first[1] - first[0] < narrowSpan && second[1] - second[0] < narrowSpan ? 'agree' : 'unknown';
}

function comparePlaces(first: readonly string[], second: readonly string[]): FactAgreement['place'] {
  if (first.length === 0 || second.length === 0) return 'unknown';
  return second.some((key) => first.includes(key)) ? 'agree' : 'differ';
}

/** The facts in words, agreeing or not; nothing for what is unknown. */
export function factMessages({ year, place }: FactAgreement): readonly Message[] {
  const said: Message[] = [];
  if (year === 'agree') said.push(message('names.yearAgrees'));
  if (year === 'close') said.push(message('names.yearClose'));
  if (year === 'differ') said.push(message('names.yearDiffers'));
  if (place === 'agree') said.push(message('names.placeAgrees'));
  if (place === 'differ') said.push(message('names.placeDiffers'));
  return said;
}
