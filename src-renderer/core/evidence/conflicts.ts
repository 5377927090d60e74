import type { Evidence } from './evidence';
import { findingsOf } from './findings';
import type { Finding } from './findings/finding';

export { valuesExclude } from './findings/exclusions';

/** What cannot all be true of one man, settled or not (domain.md §4). */
export function conflictsOf(evidence: Evidence): readonly Finding[] {
  return findingsOf(evidence).filter(({ weight }) => weight === 'conflict');
}

/** The conflicts that nobody has settled: they dispute the man. */
export function openConflicts(evidence: Evidence): readonly Finding[] {
  return conflictsOf(evidence).filter(({ settled }) => !settled);
}

/** What is to be looked at and disputes nobody. */
export function openQuestions(evidence: Evidence): readonly Finding[] {
  return findingsOf(evidence).filter(({ weight, settled }) => weight === 'question' && !settled);
}

/** Whether the finding is settled by saying which of several values of one property holds; the others by words alone. */
export function isChoiceOfValues({ kind }: Finding): boolean {
  return kind === 'values' || kind === 'numbers-in-camp' || kind === 'two-wars' || kind === 'two-cemeteries';
}

/** Ids of the values of one property of which only some can hold, oldest first; empty when none exclude each other. */
export function excludingIn(property: string, findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.filter((finding) => finding.property === property && isChoiceOfValues(finding)).flatMap(({ assertions }) => assertions))];
}
