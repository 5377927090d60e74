import { failure, type Result, success } from '../../core/result';
import type { Catalogue } from '../catalogue';
import type { ActionFailure } from '../failures';
import { manOfRecord } from '../men/man-of-record';
import { assertDrafts, type NewAssertion, perform, standingAttachments } from './shared';

type AssertValuesInput = { readonly soldier: string; readonly assertions: readonly NewAssertion[] };
/** In the order of the values. */
type AssertedValues = { readonly assertions: readonly string[]; readonly attachments: readonly string[]; readonly batch: string };

/** Several values of one man in one batch, as the name and the grave of one plate. Each cited document is attached, flagged, once. */
export function assertValues(catalogue: Catalogue, input: AssertValuesInput): Promise<Result<AssertedValues, ActionFailure>> {
  return perform(catalogue, 'assert-value', async () => {
    const man = await manOfRecord(catalogue.database, input.soldier);
    if (man === undefined) return failure({ why: 'not-found', entity: input.soldier });
    if (input.assertions.length === 0) return failure({ why: 'nothing-to-do' });
    const attached = await standingAttachments(catalogue, man.records);
    const { drafts, ...value } = assertDrafts(catalogue, man.soldier.id, input.assertions, new Set(attached.map((row) => row.document)));
    return success({ drafts, value });
  });
}
