import { failure, type Result, success } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { draft, isReason, perform } from './shared';

type RecordCandidatesInput = {
  readonly soldier: string;
  /** What was searched, and what it gave. */
  readonly text: string;
  /** Ids of the men whom the search showed: each must be excluded by a mark of his own (docs/decisions/016). */
  readonly candidates: readonly string[];
};

/** Notes in the research log that other candidates were looked for, and who was found. */
export function recordCandidates(catalogue: Catalogue, input: RecordCandidatesInput): Promise<Result<{ readonly batch: string }, ActionFailure>> {
  return perform(catalogue, 'record-candidates', async () => {
    if (!isReason(input.text)) return failure({ why: 'reason-required' });
    if ((await catalogue.database.soldiers.get(input.soldier)) === undefined) return failure({ why: 'not-found', entity: input.soldier });
    const { soldier, text, candidates } = input;
    const note = draft('note', catalogue.random.uuid(), { about: soldier, topic: 'searched-not-found', text, settles: [...new Set(candidates)].sort() });
    return success({ drafts: [note], value: {} });
  });
}
