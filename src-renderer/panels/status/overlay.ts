import { missingForConfirmation } from '../../core/evidence/conditions';
import { openConflicts } from '../../core/evidence/conflicts';
import { secondLook } from '../../core/evidence/second-person';
import { type EffectiveStatus, effectiveStatus } from '../../core/evidence/status';
import type { Message } from '../../core/message';
import type { DecisionSubjectRows } from '../../data/queries/decision-subject';

type ShownStatus = EffectiveStatus & {
  /** Slugs of the properties whose values exclude each other. */
  readonly conflicts: readonly string[];
  /** What is missing for the confirmation that was given. */
  readonly missing: readonly Message[];
  /** How a standing confirmation was looked at twice. */
  readonly look: 'third-person' | 'self-reviewed' | null;
};

/**
 * What is shown of a subject and why (domain.md §4): the last decision, overlaid for a man by his open conflicts, and for
 * both by a confirmation whose ground is gone. A document's claim is not disputed by a conflict between values: the man is.
 */
export function shownStatus({ subject, document, heads, evidence }: DecisionSubjectRows): ShownStatus {
  const conflicts = subject.type === 'soldier' ? [...new Set(openConflicts(evidence).map(({ property }) => property))] : [];
  const missing = heads.some(({ to }) => to === 'confirmed') ? missingForConfirmation({ heads, document }, evidence) : [];
  const shown = effectiveStatus(heads, { openConflicts: conflicts.length, missing });
  const look = shown.status === 'confirmed' ? secondLook({ heads }, evidence).kind : 'none';
  return { ...shown, conflicts, missing, look: look === 'none' ? null : look };
}
