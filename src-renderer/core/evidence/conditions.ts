import { type Message, message } from '../message';
import type { Document } from '../model/document';
import { agreeingFacts, agreeingPairs } from './agreement';
import { standingCandidates, wasSearched } from './candidates';
import { openConflicts } from './conflicts';
import type { Evidence, Subject } from './evidence';
import { secondLook } from './second-person';
import { creatingBody, independenceAmong, isSeenAsOriginal, sourcesOf, strongestPair } from './sources';
import { lastDecision } from './status';

/** The seven conditions of domain.md §4, in its order. */
const conditionNames = [
  'independent-sources',
  'original-seen',
  'facts-agree',
  'no-open-conflict',
  'candidates-excluded',
  'written-conclusion',
  'second-person',
] as const;
export type ConditionName = (typeof conditionNames)[number];
/** What a condition speaks of, for a reader to go there. `creating-body`: the field of a document that nobody filled. */
export type Pointer =
  | { readonly to: 'document' | 'creating-body' | 'assertion' | 'man'; readonly id: string }
  | { readonly to: 'finding'; readonly id: string; readonly property: string };
export type Condition = { readonly condition: ConditionName; readonly about: readonly Pointer[] } & (
  | { readonly met: true }
  | { readonly met: false; readonly missing: readonly Message[] }
);

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
  const agreeingOn = (a: Document, b: Document) => agreeingFacts(evidence.assertions, [a, b], independent).length;
  const chosen = strongestPair(sources, independent, agreeingOn) ?? sources.slice(0, 1);
  const originals = sources.filter(isSeenAsOriginal);
  const facts = agreeingPairs(evidence.assertions, sources, independent);
  const open = openConflicts(evidence);
  const standing = standingCandidates(evidence);
  return [
    judge('independent-sources', [...missingSelf(subject, sources), ...missingSources(sources, chosen.length)], sourcePointers(sources, chosen)),
    judge('original-seen', originals.length > 0 ? [] : [message('status.missing.original')], documentPointers(originals.length > 0 ? originals : sources)),
    judge(
      'facts-agree',
      missingFacts(facts.length),
      facts.flatMap(({ values }) => values.map(({ id }) => ({ to: 'assertion', id }))),
    ),
    judge(
      'no-open-conflict',
      missingSettlements(evidence, open),
      open.map(({ key, property }) => ({ to: 'finding', id: key, property })),
    ),
    judge(
      'candidates-excluded',
      missingExclusions(evidence, standing),
      standing.map((id) => ({ to: 'man', id })),
    ),
    judge('written-conclusion', hasConclusion(subject) ? [] : [message('status.missing.conclusion', { characters: shortestConclusion })]),
    judge('second-person', missingSecondLook(subject, evidence)),
  ];
}

/** What stands in the way of `confirmed`, in the order of the conditions; empty when nothing does. */
export function missingForConfirmation(subject: Subject, evidence: Evidence): readonly Message[] {
  return conditionsForConfirmation(subject, evidence).flatMap((condition) => (condition.met ? [] : condition.missing));
}

function judge(condition: ConditionName, missing: readonly Message[], about: readonly Pointer[] = []): Condition {
  return missing.length === 0 ? { condition, about, met: true } : { condition, about, met: false, missing };
}

function documentPointers(documents: readonly Document[]): readonly Pointer[] {
  return documents.map(({ id }) => ({ to: 'document', id }));
}

// Two that are independent are enough to name; where there are none, all are, each unnamed body as the field to fill.
function sourcePointers(sources: readonly Document[], chosen: readonly Document[]): readonly Pointer[] {
  if (chosen.length >= sourcesNeeded) return documentPointers(chosen);
  return sources.map((source) => ({ to: creatingBody(source) === '' ? 'creating-body' : 'document', id: source.id }));
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
export function missingSettlements(evidence: Evidence, open = openConflicts(evidence)): readonly Message[] {
  const ofValues = open.filter(({ kind }) => kind !== 'same-and-distinct');
  const slugs = [...new Set(ofValues.map(({ property }) => property))];
  const properties = slugs.map((property) => message('status.missing.conflict', { property: message(`properties.${property}`) }));
  return ofValues.length < open.length ? [...properties, message('status.missing.sameAndDistinct')] : properties;
}

// Nobody looked, or those who were found stand: both are said.
function missingExclusions(evidence: Evidence, standing: readonly string[]): readonly Message[] {
  if (standing.length > 0) return [message('status.missing.candidatesStanding', { count: standing.length })];
  return wasSearched(evidence) ? [] : [message('status.missing.candidates')];
}

/** The conclusion written with the last decision, where it is long enough to count for the next one; undefined where there is none. */
export function earlierConclusion(heads: Subject['heads']): { readonly text: string; readonly agent: string } | undefined {
  const last = lastDecision(heads);
  const text = (last?.conclusion ?? '').trim();
  return last === undefined || text.length < shortestConclusion ? undefined : { text, agent: last.agent };
}

function hasConclusion({ heads, deciding }: Subject): boolean {
  const last = lastDecision(heads);
  // A decision knows the conclusions of those it was made over and no older ones: only what will count then counts now.
  const before = deciding === undefined ? (last?.previous ?? []) : [];
  const texts = [deciding?.conclusion, last?.conclusion, ...before.map(({ conclusion }) => conclusion)];
  return texts.some((text) => (text ?? '').trim().length >= shortestConclusion);
}

function missingSecondLook(subject: Subject, evidence: Evidence): readonly Message[] {
  const look = secondLook(subject, evidence);
  return look.kind === 'none' ? [look.missing] : [];
}
