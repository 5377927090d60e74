import { statusOfClaim } from '../../../core/evidence/claim';
import { missingForConfirmation } from '../../../core/evidence/conditions';
import { openConflicts, openQuestions } from '../../../core/evidence/conflicts';
import type { Evidence } from '../../../core/evidence/evidence';
import type { Finding } from '../../../core/evidence/findings/finding';
import { type EffectiveStatus, effectiveStatus } from '../../../core/evidence/status';
import type { Message } from '../../../core/message';

/** What follows when two men become one, or one becomes two, by the rules of domain.md §4; said before anybody agrees. */
export type Outcome = {
  readonly before: readonly EffectiveStatus[];
  readonly after: readonly EffectiveStatus[];
  /** Conflicts that open and were open before on none of the men. */
  readonly opened: readonly Finding[];
  /** Conflicts that close. */
  readonly closed: readonly Finding[];
  /** What is to be looked at from then on and disputes nobody. */
  readonly questions: readonly Finding[];
  /** Ids of attachments whose confirmation loses its ground. */
  readonly reopenedClaims: readonly string[];
  /** What a confirmation given before lacks afterwards. */
  readonly missing: readonly Message[];
};

/**
 * Compares the men as they are with the men as they would be. `origins` says of each of these from whom he is made, so that a
 * conflict which only changes its man is told as opening on the one and closing on the other; all of them unless it is said.
 */
export function outcomeOf(before: readonly Evidence[], after: readonly Evidence[], origins: readonly (readonly Evidence[])[] = []): Outcome {
  const originsOf = (index: number) => origins[index] ?? before;
  const confirmedBefore = new Set(before.flatMap(confirmedClaims));
  const confirmedAfter = new Set(after.flatMap(confirmedClaims));
  return {
    before: before.map(statusOf),
    after: after.map(statusOf),
    opened: after.flatMap((man, index) => notAmong(openConflicts(man), originsOf(index).flatMap(openConflicts))),
    closed: notAmong(before.flatMap(openConflicts), after.flatMap(openConflicts)),
    questions: after.flatMap((man, index) => notAmong(openQuestions(man), originsOf(index).flatMap(openQuestions))),
    reopenedClaims: [...confirmedBefore].filter((id) => !confirmedAfter.has(id)),
    missing: after.flatMap((evidence) => (statusOf(evidence).reopened ? missingOf(evidence) : [])),
  };
}

function notAmong(findings: readonly Finding[], known: readonly Finding[]): readonly Finding[] {
  const keys = new Set(known.map(({ key }) => key));
  return findings.filter(({ key }) => !keys.has(key));
}

function missingOf(evidence: Evidence): readonly Message[] {
  const { status } = evidence.soldier;
  return status.some(({ to }) => to === 'confirmed') ? missingForConfirmation({ heads: status }, evidence) : [];
}

function statusOf(evidence: Evidence): EffectiveStatus {
  return effectiveStatus(evidence.soldier.status, { openConflicts: openConflicts(evidence).length, missing: missingOf(evidence) });
}

function confirmedClaims(evidence: Evidence): readonly string[] {
  return evidence.attachments
    .filter((attachment) => attachment.withdrawn === undefined && statusOfClaim(attachment, evidence).status === 'confirmed')
    .map(({ id }) => id);
}
