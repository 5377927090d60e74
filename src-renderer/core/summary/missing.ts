import { type ConditionName, conditionsForConfirmation } from '../evidence/conditions';
import type { Evidence } from '../evidence/evidence';
import { missingForProbable } from '../evidence/probable';
import type { IdentityStatus } from '../model/status';

// They come with the decision itself; counted, nobody would ever lack but one thing.
const broughtByTheDecision: ReadonlySet<ConditionName> = new Set(['written-conclusion', 'second-person']);

/** How many conditions the next status lacks, `probable` and then `confirmed`; null for a man who waits for none. */
export function countMissing(status: IdentityStatus, evidence: Evidence): number | null {
  if (status === 'confirmed' || status === 'rejected' || status === 'unidentified') return null;
  if (status !== 'probable') return missingForProbable(evidence).length;
  const conditions = conditionsForConfirmation({ heads: evidence.soldier.status }, evidence);
  return conditions.filter(({ condition, met }) => !met && !broughtByTheDecision.has(condition)).length;
}
