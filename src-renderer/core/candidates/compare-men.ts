import type { ManProfile } from '../model/profile';
import { type NameVerdict, scoreNames, thresholds } from '../names/compare';
import type { FactAgreement } from '../names/facts';
import { compareFactsOf, type JudgedFact, originPlaces } from './compare-facts';
import { type BestForms, bestForms, nameFormsOf, rounded } from './compare-forms';
import { isOwnDay } from './compare-values';
import type { ManComparison } from './comparison';
import { chanceOf, nameWeight } from './weights';

/**
 * Compares two men by the written names that agree best and by their facts, property by property (domain.md §4). Symmetric.
 * A suggestion to a person, never a decision: near-certain asks for names that leave no doubt, nothing that disagrees, and
 * a number in its camp agreeing, or year and place of birth with one fact more that few namesakes share, so never for a name
 * alone (§0 point 5). Values read in a source marked as wrong are passed over. Men said for ever to be two score 0 and are
 * different, whatever agrees; their facts are still laid beside each other.
 */
export function compareMen(first: ManProfile, second: ManProfile): ManComparison {
  const facts = compareFactsOf(first.values, second.values);
  const forms = bestForms(nameFormsOf(first), nameFormsOf(second));
  const { score, verdict } = areDistinct(first, second) ? { score: 0, verdict: 'different' as const } : judge(forms, facts);
  return {
    first: first.id,
    second: second.id,
    score,
    verdict,
    names: {
      first: forms?.first.written ?? nameFormsOf(first)[0] ?? '',
      second: forms?.second.written ?? nameFormsOf(second)[0] ?? '',
      score: rounded(forms?.comparison.nameScore ?? 0),
      explanation: forms?.comparison.explanation ?? [],
    },
    agreeing: facts.filter(({ kind }) => kind === 'agree').map(beside),
    disagreeing: facts.filter(({ kind }) => kind === 'differ').map(beside),
  };
}

/** Whether a person has said that they are two men. Either profile may hold the word, under any record of the other. */
function areDistinct(first: ManProfile, second: ManProfile): boolean {
  const names = (one: ManProfile, other: ManProfile) => one.distinct.some((id) => id === other.id || other.records.includes(id));
  return names(first, second) || names(second, first);
}

function beside({ property, first, second, explanation }: JudgedFact): ManComparison['agreeing'][number] {
  return { property, first, second, explanation };
}

type Judged = { readonly score: number; readonly verdict: NameVerdict };

/** From this weight on a fact points at one man whatever his name is: a number in its camp, a grave (weights.ts). */
const pointing = 4;
/** From this weight on a fact agrees in full, not only nearly. */
const inFull = 0.5;

function judge(forms: BestForms | null, facts: readonly JudgedFact[]): Judged {
  const weight = facts.reduce((sum, fact) => sum + fact.weight, 0);
  const chance = chanceOf((forms === null ? 0 : nameWeight(rounded(forms.comparison.nameScore))) + weight);
  const agreeing = facts.filter(({ kind }) => kind === 'agree');
  if (forms !== null && agreeing.length === facts.length && isIdentified(agreeing) && leavesNoDoubt(forms)) {
    return { score: rounded(thresholds.nearCertain + (1 - thresholds.nearCertain) * chance), verdict: 'near-certain' };
  }
  const mayBeOne = agreeing.some((fact) => fact.weight >= pointing) || (forms !== null && mayBeOneName(forms, facts));
  if (mayBeOne && chance >= thresholds.suggestion) return { score: rounded(belowCertain(chance)), verdict: 'suggestion' };
  // Brothers share village, father and nearly the year; what they share never makes them one man (domain.md §3).
  const score = rounded(Math.min(chance, thresholds.suggestion - 0.01));
  return { score, verdict: forms?.comparison.verdict === 'kin' ? 'kin' : 'different' };
}

/**
 * A number in its camp; or year and place, with a fact that tells namesakes apart. Year and place are not enough: among 100,000
 * men, one in eight whom a name without doubt, a year and a town made near-certain was another (docs/decisions/014).
 */
function isIdentified(agreeing: readonly JudgedFact[]): boolean {
  const has = (properties: readonly string[], least: number) => agreeing.some(({ property, weight }) => weight >= least && properties.includes(property));
  if (has(['camp-number'], pointing)) return true;
  const isTold = agreeing.some(isSameBirthDay) || has(['father', 'mother'], inFull) || has(['burial'], pointing);
  return isTold && has(['birth-date'], inFull) && has(originPlaces, inFull);
}

/** To the day, and not a day that was given to men who knew none. */
function isSameBirthDay({ property, first, second }: JudgedFact): boolean {
  const daysOf = (values: JudgedFact['first']) => values.flatMap(({ value }) => (value.type === 'date' && isOwnDay(value.edtf) ? [value.edtf] : []));
  const days = property === 'birth-date' ? daysOf(first) : [];
  return daysOf(second).some((day) => days.includes(day));
}

/** Whether the two names would be near-certain if year and place agreed: nothing in them is left for a person to decide. */
function leavesNoDoubt({ first, second }: BestForms): boolean {
  return scoreNames(first, second, { year: 'agree', place: 'agree' }) >= thresholds.nearCertain;
}

/** The engine's own judgement of the two names with year and place, at its threshold of suggestion. */
function mayBeOneName({ first, second }: BestForms, facts: readonly JudgedFact[]): boolean {
  return scoreNames(first, second, agreementOf(facts)) >= thresholds.suggestion;
}

function agreementOf(facts: readonly JudgedFact[]): FactAgreement {
  const birth = facts.find(({ property }) => property === 'birth-date');
  const origins = facts.filter(({ property }) => originPlaces.includes(property));
  const place = origins.some(({ kind }) => kind === 'agree') ? 'agree' : origins.length > 0 ? 'differ' : 'unknown';
  return { year: birth === undefined ? 'unknown' : birth.kind === 'differ' ? 'differ' : birth.weight >= inFull ? 'agree' : 'close', place };
}

/** Spreads what is not near-certain between the two thresholds, so that the order stays. */
function belowCertain(chance: number): number {
  const { suggestion, nearCertain } = thresholds;
  return suggestion + ((chance - suggestion) / (1 - suggestion)) * (nearCertain - 0.01 - suggestion);
}
