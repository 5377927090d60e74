import { failure, type Result, success } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { manOfRecord } from '../men/man-of-record';
import { assertDrafts, type NewAssertion, perform, standingAttachments } from './shared';

/** `soldier` is any record of the man; the value is written of his root. */
type AssertValueInput = { readonly soldier: string; readonly assertion: NewAssertion };
type AssertedValue = { readonly assertion: string; readonly attachments: readonly string[]; readonly batch: string };

/** One value of one man as a source has it. Citing a document attaches it, flagged, in the same batch (design.md §4). */
export function assertValue(catalogue: Catalogue, input: AssertValueInput): Promise<Result<AssertedValue, ActionFailure>> {
  return perform(catalogue, 'assert-value', async () => {
    const man = await manOfRecord(catalogue.database, input.soldier);
    if (man === undefined) return failure({ why: 'not-found', entity: input.soldier });
    const attached = await standingAttachments(catalogue, man.records);
    const made = assertDrafts(catalogue, man.soldier.id, [input.assertion], new Set(attached.map((row) => row.document)));
    return success({ drafts: made.drafts, value: { assertion: made.assertions[0] ?? '', attachments: made.attachments } });
  });
}
