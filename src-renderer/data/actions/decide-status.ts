import { checkDecision } from '../../core/evidence/decide';
import { lastDecision } from '../../core/evidence/status';
import type { IdentityStatus, StatusHead } from '../../core/model/status';
import { failure, type Result, success } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { evidenceOf } from '../queries/evidence';
import { draft, isReason, perform } from './shared';

export type DecideStatusInput = {
  readonly subject: { readonly type: 'attachment' | 'soldier'; readonly id: string };
  readonly to: IdentityStatus;
  readonly reason: string;
  /** The written conclusion that a confirmation needs (domain.md §4, condition 6). */
  readonly conclusion?: string;
};

/** A person's decision on an identity, over every decision that stands. A confirmation is refused with what is missing for it. */
export function decideStatus(catalogue: Catalogue, input: DecideStatusInput): Promise<Result<{ readonly batch: string }, ActionFailure>> {
  return perform(catalogue, 'decide-status', async () => {
    const { to, reason, conclusion } = input;
    const subject = await subjectOf(catalogue, input.subject);
    const evidence = subject === undefined ? undefined : await evidenceOf(catalogue, subject.soldier);
    if (subject === undefined || evidence === undefined) return failure({ why: 'not-found', entity: input.subject.id });
    if (!isReason(reason)) return failure({ why: 'reason-required' });
    const deciding = { agent: catalogue.agent(), now: new Date(catalogue.now()).toISOString(), conclusion };
    const checked = checkDecision({ to, reason }, subject.status, deciding, evidence, subject.document);
    if (!checked.ok) return failure({ why: 'conditions-missing', missing: checked.failure });
    const from = lastDecision(subject.status)?.to ?? 'flagged';
    const over = subject.status.map((head) => head.change);
    return success({ drafts: [draft('decide', input.subject.id, { from, to, reason, conclusion }, over)], value: {} });
  });
}

async function subjectOf(
  catalogue: Catalogue,
  { type, id }: DecideStatusInput['subject'],
): Promise<{ readonly soldier: string; readonly document?: string; readonly status: readonly StatusHead[] } | undefined> {
  if (type === 'soldier') {
    const row = await catalogue.database.soldiers.get(id);
    return row === undefined ? undefined : { soldier: row.id, status: row.status };
  }
  const row = await catalogue.database.attachments.get(id);
  return row === undefined || row.withdrawn !== undefined ? undefined : { soldier: row.soldier, document: row.document, status: row.status };
}
