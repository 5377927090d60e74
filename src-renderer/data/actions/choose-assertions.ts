import { failure, type Result, success } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { manOfRecord } from '../men/man-of-record';
import { evidenceOf } from '../queries/evidence';
import { draft, perform } from './shared';

export type ChooseAssertionsInput = {
  readonly soldier: string;
  readonly property: string;
  /** Empty: choose none, and let the rule of core/summary decide again. */
  readonly assertions: readonly string[];
  readonly reason?: string;
};

/** Records which of several values the record shows. Settles concurrent choices, since it stands over all of them. */
export function chooseAssertions(catalogue: Catalogue, input: ChooseAssertionsInput): Promise<Result<{ readonly batch: string }, ActionFailure>> {
  return perform(catalogue, 'choose-assertions', async () => {
    const soldier = (await manOfRecord(catalogue.database, input.soldier))?.soldier;
    if (soldier === undefined) return failure({ why: 'not-found', entity: input.soldier });
    const { property, assertions, reason } = input;
    // With a reason a choice settles a conflict: among which values, no clock can tell later.
    const known = reason === undefined ? [] : ((await evidenceOf(catalogue, soldier.id))?.assertions ?? []);
    const among = reason === undefined ? undefined : known.flatMap((row) => (row.property === property && row.withdrawn === undefined ? [row.id] : []));
    return success({ drafts: [draft('choose', soldier.id, { property, assertions, reason, among }, soldier.heads[`chosen:${property}`])], value: {} });
  });
}
