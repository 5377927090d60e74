import { failure, type Result, success } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { assertDrafts, type NewAssertion, perform, standingAttachments } from './shared';

export type AssertValueInput = { readonly soldier: string; readonly assertion: NewAssertion };
export type AssertedValue = { readonly assertion: string; readonly attachments: readonly string[]; readonly batch: string };

/** One value of one man as a source has it. Citing a document attaches it, flagged, in the same batch (design.md §4). */
export function assertValue(catalogue: Catalogue, input: AssertValueInput): Promise<Result<AssertedValue, ActionFailure>> {
  return perform(catalogue, 'assert-value', async () => {
    if ((await catalogue.database.soldiers.get(input.soldier)) === undefined) return failure({ why: 'not-found', entity: input.soldier });
    const attached = await standingAttachments(catalogue, input.soldier);
    const made = assertDrafts(catalogue, input.soldier, [input.assertion], new Set(attached.map((row) => row.document)));
    return success({ drafts: made.drafts, value: { assertion: made.assertions[0] ?? '', attachments: made.attachments } });
  });
}
