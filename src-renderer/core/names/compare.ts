import { type Message, message } from '../message';
import { findingsOf } from './compare-parts';
import { explain } from './explain';
import { compareFacts, type FactAgreement, factMessages, type NameFacts, noFacts } from './facts';
import { joinedForms } from './joined';
import { type CompareTwoParts, type Matching, matchParts, type PartPair } from './match-parts';
import type { NamePart, ParsedName } from './parse';
import { parseName } from './parse';

/** From which score on two names are shown as perhaps one man, and as almost surely one. A person decides in both cases. */
export const thresholds = { suggestion: 0.68, nearCertain: 0.96 } as const;

/** `kin`: one surname, two given names; brothers, or a man under an alias. Shown when looking for relatives, never as the same man. */
export type NameVerdict = 'near-certain' | 'suggestion' | 'kin' | 'different';

type PartAgreement = {
  readonly first: string;
  readonly second: string;
  readonly role: NamePart['role'];
  /** 0 to 1. */
  readonly score: number;
};

export type NameComparison = {
  /** 0 to 1, facts included; a name alone stays below `thresholds.nearCertain`. */
  readonly score: number;
  /** 0 to 1, the name alone. */
  readonly nameScore: number;
  readonly verdict: NameVerdict;
  readonly parts: readonly PartAgreement[];
  readonly facts: FactAgreement;
  readonly explanation: readonly Message[];
};

// A name counts for nine tenths, so that only agreeing facts lift it over the threshold of near certainty (domain.md §0 point 5).
const nameShare = 0.9;
const yearShare = { agree: 0.05, close: 0.02, differ: -0.08, unknown: 0 } as const;
const placeShare = { agree: 0.05, differ: -0.04, unknown: 0 } as const;
const justBelow = 0.01;

/** Compares two written forms of names, in any scripts and orders, with what is known of the men. Symmetric; never throws. */
export function compareWritten(first: string, second: string, firstFacts?: NameFacts, secondFacts?: NameFacts): NameComparison {
  return compareNames(parseName(first), parseName(second), compareFacts(firstFacts, secondFacts));
}

/** The same over names already parsed, and facts already compared. */
export function compareNames(first: ParsedName, second: ParsedName, facts: FactAgreement = noFacts): NameComparison {
  const matching = bestMatching(first, second);
  const score = scoreOf(matching, facts, first, second);
  return {
    score,
    nameScore: matching.score,
    verdict: verdictOf(score, matching),
    parts: matching.pairs.map((pair) => ({ first: pair.first.written, second: pair.second.written, role: sharedRole(pair), score: pair.found.score })),
    facts,
    explanation: [...explain(first, second, matching), ...factMessages(facts)],
  };
}

/** The score without parts and explanation: what a ranking of many needs. */
export function scoreNames(first: ParsedName, second: ParsedName, facts: FactAgreement, compareTwo?: CompareTwoParts): number {
  return scoreOf(bestMatching(first, second, compareTwo), facts, first, second);
}

/** Names written apart in one form and as one word in the other (Касым Жомарт, Kassymjomart) are tried joined. */
function bestMatching(first: ParsedName, second: ParsedName, compareTwo?: CompareTwoParts): Matching {
  let best = matchParts(first, second, compareTwo);
  if (first.parts.length === second.parts.length || best.score > 0.95) return best;
  const [longer, shorter] = first.parts.length > second.parts.length ? [first, second] : [second, first];
  for (const joined of joinedForms(longer, shorter.parts)) {
    const matching = longer === first ? matchParts(joined, second) : matchParts(first, joined);
    if (matching.score > best.score) best = matching;
  }
  return best;
}

function scoreOf(matching: Matching, facts: FactAgreement, first: ParsedName, second: ParsedName): number {
  if (matching.pairs.length === 0) return 0;
  const score = Math.min(1, Math.max(0, matching.score * nameShare + yearShare[facts.year] + placeShare[facts.place]));
  if (score < thresholds.nearCertain) return score;
  const certain = facts.year === 'agree' && facts.place === 'agree' && leavesNoDoubt(matching, first, second);
  return certain ? score : thresholds.nearCertain - justBelow;
}

/**
 * Whether given name and surname agree by the rules of spelling alone. One ы or і of the surname may be left out where Russian does so; anything that may part
 * two names (Сеитов and Саитов, О and У, Ж and Й, an unexplained letter, another suffix) is for a person to decide, whatever the facts say.
 */
function leavesNoDoubt({ pairs, onlyFirst, onlySecond, swapped }: Matching, first: ParsedName, second: ParsedName): boolean {
  if (swapped || first.woman !== second.woman) return false;
  if ([...onlyFirst, ...onlySecond].some(({ role, abbreviated }) => role !== 'patronymic' && !abbreviated)) return false;
  const full = pairs.filter((pair) => !pair.first.abbreviated && !pair.second.abbreviated && sharedRole(pair) !== 'number');
  return full.length >= 2 && full.some((pair) => sharedRole(pair) === 'surname') && pairs.every(isClean);
}

function isClean(pair: PartPair): boolean {
  const { first, second, found } = pair;
  if (first.doubtful || second.doubtful || found.otherTaken || found.suffixCost > 0) return false;
  if (`${first.text}${second.text}`.includes('?')) return false;
  if (first.role === 'number' || second.role === 'number') return found.score === 1;
  if (found.shortened !== undefined) return found.score >= 0.85;
  const { dropped, near, traps, foreign, edits } = findingsOf(found);
  return near + traps + foreign + edits === 0 && dropped <= (sharedRole(pair) === 'surname' ? 1 : 0);
}

function sharedRole({ first, second }: PartPair): NamePart['role'] {
  if (first.role === second.role) return first.role;
  return first.role === 'surname' || second.role === 'surname' ? 'surname' : first.role;
}

function verdictOf(score: number, { pairs }: Matching): NameVerdict {
  if (score >= thresholds.nearCertain) return 'near-certain';
  if (score >= thresholds.suggestion) return 'suggestion';
  return pairs.some((pair) => sharedRole(pair) === 'surname' && pair.found.score >= 0.85) ? 'kin' : 'different';
}

const verdictKeys: { readonly [verdict in NameVerdict]: string } = {
  'near-certain': 'names.verdict.nearCertain',
  suggestion: 'names.verdict.suggestion',
  kin: 'names.verdict.kin',
  different: 'names.verdict.different',
};

/** A verdict in words. */
export function verdictMessage(verdict: NameVerdict): Message {
  return message(verdictKeys[verdict]);
}
