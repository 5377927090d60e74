import { failure, type Result, success } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { gatherMen } from '../men/gather-men';
import { draft, perform } from './shared';

type ChooseAssertionsInput = {
  readonly soldier: string;
  readonly property: string;
  /** Empty: choose none, and let the rule of core/summary decide again. */
  readonly assertions: readonly string[];
  readonly reason?: string;
};

/** Records which of several values the record shows. Settles concurrent choices, since it stands over all of them. */
export function chooseAssertions(catalogue: Catalogue, input: ChooseAssertionsInput): Promise<Result<{ readonly batch: string }, ActionFailure>> {
  return perform(catalogue, 'choose-assertions', async () => {
    const man = (await gatherMen(catalogue.database, [input.soldier])).get(input.soldier);
    if (man === undefined) return failure({ why: 'not-found', entity: input.soldier });
    const { soldier } = man;
    const { property, assertions, reason } = input;
    // With a reason a choice settles a conflict: among which values, no clock can tell later.
    const among =
      reason === undefined ? undefined : man.assertions.flatMap((row) => (row.property === property && row.withdrawn === undefined ? [row.id] : []));
    return success({ drafts: [draft('choose', soldier.id, { property, assertions, reason, among }, soldier.heads[`chosen:${property}`])], value: {} });
  });
}
