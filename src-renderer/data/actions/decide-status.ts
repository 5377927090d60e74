import { unexaminedAmong } from '../../core/evidence/candidates';
import { checkDecision } from '../../core/evidence/decide';
import type { Evidence } from '../../core/evidence/evidence';
import { lastDecision } from '../../core/evidence/status';
import type { IdentityStatus, StatusHead } from '../../core/model/status';
import { failure, type Result, success } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { manWithEvidence } from '../queries/evidence';
import { draft, isReason, perform } from './shared';

export type DecideStatusInput = {
  readonly subject: { readonly type: 'attachment' | 'soldier'; readonly id: string };
  readonly reason: string;
  /** The written conclusion that a confirmation needs (domain.md §4, condition 6). */
  readonly conclusion?: string;
} & (
  | { readonly to: Exclude<IdentityStatus, 'confirmed'>; readonly found?: readonly string[] }
  /** Ids of the men whom a search made for this decision found to resemble him: nobody is confirmed past one whom nobody examined (condition 5). */
  | { readonly to: 'confirmed'; readonly found: readonly string[] }
);

/** A person's decision on an identity, over every decision that stands. A confirmation is refused with what is missing for it, and past a candidate whom nobody examined. */
export function decideStatus(catalogue: Catalogue, input: DecideStatusInput): Promise<Result<{ readonly batch: string }, ActionFailure>> {
  return perform(catalogue, 'decide-status', async () => {
    const { to, reason, conclusion } = input;
    const found = await subjectOf(catalogue, input.subject);
    if (found === undefined) return failure({ why: 'not-found', entity: input.subject.id });
    const { subject, evidence } = found;
    if (!isReason(reason)) return failure({ why: 'reason-required' });
    const deciding = { agent: catalogue.agent(), now: new Date(catalogue.now()).toISOString(), conclusion };
    const checked = checkDecision({ to, reason }, subject.status, deciding, evidence, subject.document);
    if (!checked.ok) return failure({ why: 'conditions-missing', missing: checked.failure });
    const unexamined = input.to === 'confirmed' ? unexaminedAmong(evidence, input.found) : [];
    if (unexamined.length > 0) return failure({ why: 'candidates-unexamined', men: unexamined });
    const from = lastDecision(subject.status)?.to ?? 'flagged';
    return success({ drafts: [draft('decide', subject.id, { from, to, reason, conclusion }, subject.over)], value: {} });
  });
}

type SubjectRows = {
  /** What is written of: the attachment, or the man's root. */
  readonly id: string;
  readonly document?: string;
  readonly status: readonly StatusHead[];
  /** Every decision that stands, of all his records: the new one is made in sight of them. */
  readonly over: readonly string[];
};

/** Undefined when it is not there, or is withdrawn. */
async function subjectOf(
  catalogue: Catalogue,
  { type, id }: DecideStatusInput['subject'],
): Promise<{ readonly subject: SubjectRows; readonly evidence: Evidence } | undefined> {
  const attachment = type === 'attachment' ? await catalogue.database.attachments.get(id) : undefined;
  if (type === 'attachment' && (attachment === undefined || attachment.withdrawn !== undefined)) return undefined;
  const evidence = await manWithEvidence(catalogue, attachment?.soldier ?? id);
  if (evidence === undefined) return undefined;
  const { soldier } = evidence;
  if (attachment === undefined) return { subject: { id: soldier.id, status: soldier.status, over: soldier.heads.status ?? [] }, evidence };
  const { status, document } = attachment;
  return { subject: { id, document, status, over: status.map((head) => head.change) }, evidence };
}
