import { statusOfClaim } from '../../../core/evidence/claim';
import { missingForConfirmation } from '../../../core/evidence/conditions';
import { openConflicts } from '../../../core/evidence/conflicts';
import type { Evidence } from '../../../core/evidence/evidence';
import { type EffectiveStatus, effectiveStatus } from '../../../core/evidence/status';
import type { Message } from '../../../core/message';

/** What follows when two men become one, or one becomes two, by the rules of domain.md §4; said before anybody agrees. */
export type Outcome = {
  readonly before: readonly EffectiveStatus[];
  readonly after: readonly EffectiveStatus[];
  /** Slugs of the properties on which a conflict opens that was open before on none of the men. */
  readonly opened: readonly string[];
  /** Slugs of those on which a conflict closes. */
  readonly closed: readonly string[];
  /** Ids of attachments whose confirmation loses its ground. */
  readonly reopenedClaims: readonly string[];
  /** What a confirmation given before lacks afterwards. */
  readonly missing: readonly Message[];
};

/** Compares the men as they are with the men as they would be. */
export function outcomeOf(before: readonly Evidence[], after: readonly Evidence[]): Outcome {
  const conflictsBefore = before.flatMap(conflictsOf);
  const conflictsAfter = after.flatMap(conflictsOf);
  const confirmedBefore = new Set(before.flatMap(confirmedClaims));
  const confirmedAfter = new Set(after.flatMap(confirmedClaims));
  return {
    before: before.map(statusOf),
    after: after.map(statusOf),
    opened: [...new Set(conflictsAfter)].filter((property) => !conflictsBefore.includes(property)),
    closed: [...new Set(conflictsBefore)].filter((property) => !conflictsAfter.includes(property)),
    reopenedClaims: [...confirmedBefore].filter((id) => !confirmedAfter.has(id)),
    missing: after.flatMap((evidence) => (statusOf(evidence).reopened ? missingOf(evidence) : [])),
  };
}

function conflictsOf({ assertions, notes, soldier }: Evidence): readonly string[] {
  return openConflicts(assertions, { notes, choiceReasons: soldier.choiceReasons }).map(({ property }) => property);
}

function missingOf(evidence: Evidence): readonly Message[] {
  const { status } = evidence.soldier;
  return status.some(({ to }) => to === 'confirmed') ? missingForConfirmation({ heads: status }, evidence) : [];
}

function statusOf(evidence: Evidence): EffectiveStatus {
  return effectiveStatus(evidence.soldier.status, { openConflicts: conflictsOf(evidence).length, missing: missingOf(evidence) });
}

function confirmedClaims(evidence: Evidence): readonly string[] {
  return evidence.attachments
    .filter((attachment) => attachment.withdrawn === undefined && statusOfClaim(attachment, evidence).status === 'confirmed')
    .map(({ id }) => id);
}
