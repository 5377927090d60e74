import { failure, type Result, success } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { draft, isReason, perform } from './shared';

/** Two soldiers; or two agents, for one person with two ids. */
export type MarkInput = {
  readonly first: string;
  readonly second: string;
  readonly reason: string;
  /** Goes on with a batch begun by another action, so that both are undone as one. */
  readonly batch?: string | undefined;
};

export function markSoldiers(
  catalogue: Catalogue,
  kind: 'same' | 'distinct',
  input: MarkInput,
): Promise<Result<{ readonly mark: string; readonly batch: string }, ActionFailure>> {
  return perform(
    catalogue,
    `mark-${kind}`,
    async () => {
      if (input.first === input.second) return failure({ why: 'same-soldier' });
      if (!isReason(input.reason)) return failure({ why: 'reason-required' });
      const mark = catalogue.random.uuid();
      return success({ drafts: [draft(kind, mark, { between: [input.first, input.second], reason: input.reason })], value: { mark } });
    },
    input.batch,
  );
}
