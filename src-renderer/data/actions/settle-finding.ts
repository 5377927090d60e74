import { findingsOf } from '../../core/evidence/findings';
import { failure, type Result, success } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { evidenceOf } from '../queries/evidence';
import { draft, isReason, perform } from './shared';

type SettleFindingInput = {
  readonly soldier: string;
  /** `key` of a finding (core/evidence/findings). */
  readonly finding: string;
  readonly note: string;
};

/**
 * Settles a conflict or a question with a note that says why, naming all that was in sight: whatever comes later opens it
 * again (domain.md §4). Between two men one note settles it on both.
 */
export function settleFinding(catalogue: Catalogue, input: SettleFindingInput): Promise<Result<{ readonly batch: string }, ActionFailure>> {
  return perform(catalogue, 'settle-finding', async () => {
    if (!isReason(input.note)) return failure({ why: 'reason-required' });
    const evidence = await evidenceOf(catalogue, input.soldier);
    const finding = evidence === undefined ? undefined : findingsOf(evidence).find(({ key, settled }) => key === input.finding && !settled);
    if (finding === undefined) return failure({ why: 'not-found', entity: input.soldier });
    const about = finding.assertions.at(-1) ?? input.soldier;
    const settles = [...new Set(finding.groups.flat())];
    const note = draft('note', catalogue.random.uuid(), { about, topic: 'conflict-resolved', text: input.note, settles });
    return success({ drafts: [note], value: {} });
  });
}
