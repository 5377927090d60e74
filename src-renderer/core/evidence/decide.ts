import { type Message, message } from '../message';
import type { IdentityStatus, StatusHead } from '../model/status';
import { failure, type Result, success } from '../result';
import { missingForConfirmation } from './conditions';
import type { Deciding, Evidence } from './evidence';
import { lastDecision } from './status';

// A confirmation confirms a proposal (domain.md §4, condition 7), so it is reached from `probable` alone. Nothing returns
// to `unexamined`: somebody has looked.
const reachable: { readonly [from in IdentityStatus]: readonly IdentityStatus[] } = {
  unexamined: ['flagged', 'possible', 'probable', 'rejected', 'unidentified'],
  flagged: ['possible', 'probable', 'rejected', 'disputed', 'unidentified'],
  possible: ['flagged', 'probable', 'rejected', 'disputed', 'unidentified'],
  probable: ['flagged', 'possible', 'confirmed', 'rejected', 'disputed', 'unidentified'],
  confirmed: ['flagged', 'possible', 'probable', 'rejected', 'disputed'],
  rejected: ['flagged', 'possible', 'probable', 'disputed'],
  disputed: ['flagged', 'possible', 'probable', 'rejected', 'unidentified'],
  unidentified: ['flagged', 'possible', 'probable', 'rejected', 'disputed'],
};

/** The statuses a person may decide on next; the same one again is no decision, except over two that stand beside each other. */
export function allowedTransitions(from: IdentityStatus): readonly IdentityStatus[] {
  return reachable[from];
}

export type Decision = { readonly to: IdentityStatus; readonly reason: string };

/**
 * Whether a person may decide so now; refused with everything that is missing, for the eye to read at once. `document` is
 * that of an attachment; absent for a soldier.
 */
export function checkDecision(
  decision: Decision,
  heads: readonly StatusHead[],
  deciding: Deciding,
  evidence: Evidence,
  document?: string,
): Result<null, readonly Message[]> {
  const from = lastDecision(heads)?.to ?? 'flagged';
  const missing: Message[] = [];
  if (decision.reason.trim() === '') {
    missing.push(message('status.missing.reason'));
  }
  const settles = heads.length > 1 && decision.to !== 'confirmed';
  if (!settles && !allowedTransitions(from).includes(decision.to)) {
    missing.push(message('status.missing.transition', { from: message(`status.${from}`), to: message(`status.${decision.to}`) }));
  }
  if (decision.to === 'confirmed') {
    missing.push(...(heads.length > 1 ? [message('status.missing.settleDecisions')] : []), ...missingForConfirmation({ heads, deciding, document }, evidence));
  }
  return missing.length === 0 ? success(null) : failure(missing);
}
