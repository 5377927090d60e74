import { menOf } from '../changes/men';
import { type Message, message } from '../message';
import { agreeingFacts } from './agreement';
import { openConflicts } from './conflicts';
import type { Evidence, Subject } from './evidence';
import { secondLook } from './second-person';
import { countIndependent, creatingBody, independenceAmong, isSeenAsOriginal, sourcesOf } from './sources';
import { lastDecision } from './status';

/** The seven conditions of domain.md §4, in its order. */
export const conditionNames = [
  'independent-sources',
  'original-seen',
  'facts-agree',
  'no-open-conflict',
  'candidates-excluded',
  'written-conclusion',
  'second-person',
] as const;
export type ConditionName = (typeof conditionNames)[number];
export type Condition =
  | { readonly condition: ConditionName; readonly met: true }
  | { readonly condition: ConditionName; readonly met: false; readonly missing: readonly Message[] };

const sourcesNeeded = 2;
const factsNeeded = 2;
/** Characters of what still counts as a paragraph: two short sentences. */
export const shortestConclusion = 80;

/**
 * Which of the seven conditions a confirmation meets, each with what is missing. "Two facts, or camp and number plus one"
 * is the same count here, since camp and number are themselves one of the facts that must agree besides the name.
 */
export function conditionsForConfirmation(subject: Subject, evidence: Evidence): readonly Condition[] {
  const sources = sourcesOf(evidence);
  const independent = independenceAmong(evidence.documents);
  return [
    judge('independent-sources', [...missingSelf(subject, sources), ...missingSources(sources, countIndependent(sources, independent, sourcesNeeded))]),
    judge('original-seen', sources.some(isSeenAsOriginal) ? [] : [message('status.missing.original')]),
    judge('facts-agree', missingFacts(agreeingFacts(evidence.assertions, sources, independent).length)),
    judge('no-open-conflict', missingSettlements(evidence)),
    judge('candidates-excluded', excludesOthers(evidence) ? [] : [message('status.missing.candidates')]),
    judge('written-conclusion', hasConclusion(subject) ? [] : [message('status.missing.conclusion', { characters: shortestConclusion })]),
    judge('second-person', missingSecondLook(subject, evidence)),
  ];
}

/** What stands in the way of `confirmed`, in the order of the conditions; empty when nothing does. */
export function missingForConfirmation(subject: Subject, evidence: Evidence): readonly Message[] {
  return conditionsForConfirmation(subject, evidence).flatMap((condition) => (condition.met ? [] : condition.missing));
}

function judge(condition: ConditionName, missing: readonly Message[]): Condition {
  return missing.length === 0 ? { condition, met: true } : { condition, met: false, missing };
}

// A man may be proven without the document that is claimed to speak of him: nothing read from it, nothing confirmed of it.
function missingSelf({ document }: Subject, sources: ReturnType<typeof sourcesOf>): readonly Message[] {
  return document === undefined || sources.some(({ id }) => id === document) ? [] : [message('status.missing.source')];
}

function missingSources(sources: ReturnType<typeof sourcesOf>, count: number): readonly Message[] {
  if (count >= sourcesNeeded) {
    return [];
  }
  const withoutBody = sources.filter((source) => creatingBody(source) === '').length;
  const missing = message('status.missing.independentSources', { missing: sourcesNeeded - count, count, needed: sourcesNeeded });
  // A source whose creating body nobody stated cannot be called independent; saying so tells what to fill in.
  return withoutBody > 0 && sources.length >= sourcesNeeded ? [missing, message('status.missing.creatingBody', { count: withoutBody })] : [missing];
}

function missingFacts(count: number): readonly Message[] {
  return count >= factsNeeded ? [] : [message('status.missing.facts', { missing: factsNeeded - count, count, needed: factsNeeded })];
}

/** The open conflicts of a man, each as what would settle it. */
export function missingSettlements(evidence: Evidence): readonly Message[] {
  const open = openConflicts(evidence.assertions, { notes: evidence.notes, choiceReasons: evidence.soldier.choiceReasons });
  const properties = open.map(({ property }) => message('status.missing.conflict', { property: message(`properties.${property}`) }));
  return isSaidBothSameAndDistinct(evidence) ? [...properties, message('status.missing.sameAndDistinct')] : properties;
}

// "Same" against "distinct" is a conflict as well, also when others join the two (design.md §4).
function isSaidBothSameAndDistinct({ marks, soldier }: Evidence): boolean {
  const { manOf, conflicts } = menOf(marks);
  return conflicts.some(({ between }) => manOf(between[0]) === manOf(soldier.id));
}

/**
 * Other candidates are excluded when each is marked "another man" with its reason, or when a note of the research log
 * says that a search found none. Until the candidate engine lists them, a person's word is all that can be checked.
 */
function excludesOthers({ marks, notes, soldier }: Evidence): boolean {
  const marked = marks.some(
    ({ kind, between, reason, withdrawn }) => kind === 'distinct' && withdrawn === undefined && between.includes(soldier.id) && reason.trim() !== '',
  );
  return (
    marked ||
    notes.some(({ about, topic, text, withdrawn }) => about === soldier.id && topic === 'searched-not-found' && withdrawn === undefined && text.trim() !== '')
  );
}

function hasConclusion({ heads, deciding }: Subject): boolean {
  const last = lastDecision(heads);
  const texts = [deciding?.conclusion, last?.conclusion, ...(last?.previous ?? []).map(({ conclusion }) => conclusion)];
  return texts.some((text) => (text ?? '').trim().length >= shortestConclusion);
}

function missingSecondLook(subject: Subject, evidence: Evidence): readonly Message[] {
  const look = secondLook(subject, evidence);
  return look.kind === 'none' ? [look.missing] : [];
}
