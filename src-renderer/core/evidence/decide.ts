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
function allowedTransitions(from: IdentityStatus): readonly IdentityStatus[] {
  return reachable[from];
}

/**
 * Why one status does not follow another, in a sentence of its own, or undefined where it may. A confirmation before its
 * proposal is named like its other conditions, since it can be brought about.
 */
export function transitionRefusal(from: IdentityStatus, to: IdentityStatus): Message | undefined {
  if (allowedTransitions(from).includes(to)) return undefined;
  const statuses = { from: message(`status.${from}`), to: message(`status.${to}`) };
  if (from === to) return message('status.refused.same', { to: statuses.to });
  if (to === 'confirmed') return message('status.missing.transition', statuses);
  return to === 'unexamined' ? message('status.refused.unexamined', { to: statuses.to }) : message('status.refused.step', statuses);
}

type Decision = { readonly to: IdentityStatus; readonly reason: string };

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
  const refusal = settles ? undefined : transitionRefusal(from, decision.to);
  if (refusal !== undefined) {
    missing.push(refusal);
  }
  if (decision.to === 'confirmed') {
    const conditions = missingForConfirmation({ heads, deciding, document }, evidence);
    // The refusal of the step has already asked for the proposal, and names the status as it is.
    missing.push(
      ...(heads.length > 1 ? [message('status.missing.settleDecisions')] : []),
      ...conditions.filter(({ key }) => refusal === undefined || key !== 'status.missing.proposal'),
    );
  }
  return missing.length === 0 ? success(null) : failure(missing);
}
